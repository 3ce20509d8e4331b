import { describe, expect, it } from '@jest/globals';
import { joinDay } from '../../../../domain/association/identification/join-day.js';
import { LastingDays } from '../../../../domain/association/identification/lasting-days.js';
import { addressName, nameNumber } from '../../../../domain/association/join/questions.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { aKnownResource } from '../../../support/a-known-resource.js';
import { issued, leased, type NamedEnd, observed } from '../../../support/log-calls.js';
import { LoggedDays } from '../../../support/logged-days.js';

const own: NamedEnd = ['id', '', 'i-00000001'];
const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const resources = [aKnownResource('ec2-instance', 'i-00000001'), aKnownResource('s3-bucket', 'orders')];

async function joinedDay(logs: LoggedDays, day: number) {
  return joinDay(logs.objects, new ResourceBook(resources), await LastingDays.read(logs.objects, logs.days()), day);
}

describe('joinDay', () => {
  it('joins a day with what was seen on it, and says what it asked for and until when', async () => {
    const logs = new LoggedDays();
    await logs.put('a', [
      leased('vpc-1', '10.0.0.5', own, 86_400, 90_000),
      observed(['address', 'vpc-1', '10.0.0.5'], bucket, { first: 86_500, last: 86_600 }),
      observed(own, bucket, { first: 172_799, last: 172_900 }),
    ]);

    const { report, asked, last } = await joinedDay(logs, 1);

    expect([report.joined, last]).toEqual([2, 172_900]);
    for (const name of [addressName('10.0.0.5'), 'orders', 'i-00000001']) expect([...asked]).toContain(nameNumber(name));
    expect([...asked]).not.toContain(nameNumber('unheard-of'));
  });

  it('knows who had the address to which a credential was issued on the day before', async () => {
    const logs = new LoggedDays();
    await logs.put('a', [leased('vpc-1', '10.0.0.5', own, 100, 900), issued('ASIA1', ['address', 'vpc-1', '10.0.0.5'], 500, 900)]);
    await logs.put('b', [observed(['credential', '', 'ASIA1'], bucket, { first: 86_500, last: 86_600 })]);

    expect((await joinedDay(logs, 1)).evidence.rows).toBe(1);
  });
});
