import { describe, expect, it } from '@jest/globals';
import { LastingDays } from '../../../../domain/association/identification/lasting-days.js';
import { segmentKeys } from '../../../../domain/association/segments/segment-keys.js';
import { issued, leased, type NamedEnd, observed } from '../../../support/log-calls.js';
import { LoggedDays } from '../../../support/logged-days.js';

const own: NamedEnd = ['id', '', 'i-00000001'];
const other: NamedEnd = ['id', '', 'i-00000002'];
const at = (day: number) => ({ first: day * 86_400 + 100, last: day * 86_400 + 160 });

async function lastingOf(logs: LoggedDays): Promise<LastingDays> {
  return LastingDays.read(logs.objects, logs.days());
}

/** Which of the days are others once this is known. */
async function changedBy(name: string, calls: Parameters<LoggedDays['put']>[1], before: Parameters<LoggedDays['put']>[1] = []) {
  const logs = new LoggedDays();
  for (const day of [0, 1, 2, 3]) await logs.put(`file-${day}`, [observed(own, other, at(day)), ...(day === 1 ? before : [])]);
  const was = await lastingOf(logs);
  await logs.put(name, calls);
  const is = await lastingOf(logs);
  return is.days.filter((day) => was.fingerprint(day) !== is.fingerprint(day));
}

describe('LastingDays', () => {
  it('knows the days with logs, of each AWS account, and those before', async () => {
    const logs = new LoggedDays();
    await logs.put('a', [observed(own, other, at(1)), observed(own, other, { ...at(3), account: 2 }), observed(own, other, at(3))]);
    const found = await lastingOf(logs);

    expect(found.days).toEqual([1, 3]);
    expect(found.of(3).map(({ awsAccountId }) => awsAccountId)).toEqual(['000000000001', '000000000002']);
    expect([found.before(3), found.before(1)]).toEqual([[{ awsAccountId: '000000000001', day: 1 }], []]);
  });

  it('reads the segment where nothing else is there', async () => {
    const logs = new LoggedDays();
    await logs.put('a', [leased('vpc-1', '10.0.0.5', own, 90_000, 90_000, 'begins')]);
    const before = await lastingOf(logs);
    await logs.objects.remove(segmentKeys.lasting('000000000001', 1));

    expect((await lastingOf(logs)).of(1)).toEqual(before.of(1));
  });

  it('tells a day apart by its own logs, and by credentials of the two days before', async () => {
    expect(await changedBy('late', [observed(other, own, at(1))])).toEqual([1]);
    expect(await changedBy('late', [issued('ASIA1', own, 86_400, 87_000)])).toEqual([1, 2, 3]);
    expect(await changedBy('late', [issued('ASIA1', own, 0, 900)])).toEqual([0, 1, 2]);
  });

  it('tells a day apart by everything seen on a day that issued credentials to an address', async () => {
    const held = [issued('ASIA1', ['address', 'vpc-1', '10.0.0.5'], 86_400, 87_000)];

    expect(await changedBy('late', [leased('vpc-1', '10.0.0.5', own, 86_400, 87_000)], held)).toEqual([1, 2, 3]);
    expect(await changedBy('late', [leased('vpc-1', '10.0.0.5', own, 86_400, 87_000)])).toEqual([1]);
  });
});
