import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { daysOf, mergeDay } from '../../../adapters/logs/merge-day.js';
import { takeLogFile } from '../../../adapters/logs/take-log-file.js';
import { joinedDays } from '../../../cli/identify/joined-days.js';
import { aKnownResource } from '../../support/a-known-resource.js';
import { accessLines, bucketArn, lines, roleArn } from '../../support/a-log-folder.js';
import { inPieces } from '../../support/fake-log.js';

const resources = [
  aKnownResource('s3-bucket', 'orders-data', { arn: bucketArn }),
  aKnownResource('iam-role', 'orders', { arn: roleArn, awsAccountId: '111122223333' }),
];
const dayOf = (day: number) => Date.UTC(2026, 10, day) / 86_400_000;

async function threeDays() {
  const objects = new InMemoryObjects();
  for (const [day, count] of [
    [21, 10],
    [22, 5],
    [23, 7],
  ] as const) {
    await takeLogFile({ objects }, { name: `${day}.log` }, inPieces(lines(accessLines(count, day))));
  }
  for (const day of await daysOf(objects)) await mergeDay(objects, day);
  return objects;
}

describe('joinedDays', () => {
  it('joins all days with who is who, and says which days there were', async () => {
    const { logged, days } = await joinedDays(await threeDays(), resources, {});

    expect([logged.rows, [...logged.count]]).toEqual([1, [22]]);
    expect(days).toMatchObject([{ source: 's3-access', days: [dayOf(21), dayOf(22), dayOf(23)], lost: false }]);
  });

  it('keeps to a period, both ends included', async () => {
    const { logged, days } = await joinedDays(await threeDays(), resources, { fromDay: dayOf(22), toDay: dayOf(23) });

    expect([[...logged.count], days[0]?.days]).toEqual([[12], [dayOf(22), dayOf(23)]]);
  });

  it('counts by reason what names nobody', async () => {
    const { logged, unresolved } = await joinedDays(await threeDays(), resources.slice(0, 1), {});

    expect([logged.rows, unresolved]).toEqual([0, { 'nobody known has this name': 22 }]);
  });
});
