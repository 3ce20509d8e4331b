import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeEvidence } from '../../../../domain/association/evidence/evidence-bytes.js';
import { joinPeriod } from '../../../../domain/association/identification/join-period.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { issued, leased, type NamedEnd, observed } from '../../../support/log-calls.js';
import { knownChange, knownWorld, LoggedDays, loggedCalls, resourcesOf } from '../../../support/logged-days.js';

const customerId = 'cus_1';
const own: NamedEnd = ['id', '', 'i-00000001'];
const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const at = (day: number) => ({ first: day * 86_400 + 100, last: day * 86_400 + 160 });
const resources = [
  aKnownResource('ec2-instance', 'i-00000001'),
  aKnownResource('ec2-instance', 'i-00000002'),
  aKnownResource('s3-bucket', 'orders'),
];

async function joined(logs: LoggedDays, known: readonly KnownResource[]) {
  const { evidence, unresolved, strangers, daysJoined } = await joinPeriod(logs.objects, { customerId, days: logs.days() }, known);
  const said = {
    evidence: Buffer.from(encodeEvidence(evidence)).toString('hex'),
    unresolved,
    strangers: strangers.map(({ node, arn }) => `${node} ${arn}`).sort(),
  };
  return { said, daysJoined };
}

/** Days 0 to 3 with one call each by address, which the inventory knows. */
async function fourDays() {
  const logs = new LoggedDays();
  for (const day of [0, 1, 2, 3])
    await logs.put(`file-${day}`, [observed(['address', 'vpc-1', '10.0.0.5'], bucket, at(day)), observed(own, bucket, at(day))]);
  const known = [
    aKnownResource('ec2-instance', 'i-00000001', { leases: [aLease('10.0.0.5', 0)], readAt: '1970-02-01T00:00:00.000Z' }),
    ...resources.slice(1),
  ];
  await joined(logs, known);
  return { logs, known };
}

describe('JoinedDays', () => {
  it('answers as a join of everything does, whatever comes late, is changed or is known later, in any order', async () => {
    const step = fc.oneof(fc.record({ file: fc.constantFrom('a', 'b', 'c', 'd'), calls: loggedCalls }), fc.record({ change: knownChange }));

    await fc.assert(
      fc.asyncProperty(knownWorld, fc.array(step, { minLength: 2, maxLength: 8 }), async (first, steps) => {
        const logs = new LoggedDays();
        let world = first;
        for (const one of steps) {
          if ('change' in one) world = { ...world, ...one.change };
          else await logs.put(one.file, one.calls);
          const known = resourcesOf(world);
          expect((await joined(logs, known)).said).toEqual(logs.joinedWhole(known));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('joins nothing twice, and a late file’s day only', async () => {
    const { logs, known } = await fourDays();

    expect((await joined(logs, known)).daysJoined).toBe(0);
    await logs.put('late', [observed(own, bucket, { ...at(1), count: 5 })]);
    expect((await joined(logs, known)).daysJoined).toBe(1);
  });

  it('joins a new day alone, and with it the days that its leases correct', async () => {
    const { logs, known } = await fourDays();
    await logs.put('fifth', [observed(own, bucket, at(4)), leased('vpc-1', '10.0.0.9', own, 4 * 86_400, 4 * 86_400, 'begins')]);
    const alone = await joined(logs, known);
    await logs.put('fifth', [leased('vpc-1', '10.0.0.5', ['id', '', 'i-00000002'], 2 * 86_400, 4 * 86_400 + 9)]);
    await logs.put('fourth', [leased('', '', own, 2 * 86_400, 2 * 86_400, 'ends')]);
    const corrected = await joined(logs, known);

    expect(alone.daysJoined).toBe(1);
    expect(corrected.daysJoined).toBe(4);
    expect(corrected.said).toEqual(logs.joinedWhole(known));
  });

  it('joins the days that name what is known differently, and no day that does not', async () => {
    const { logs, known } = await fourDays();
    await logs.put('file-3', [observed(['id', '', 'i-00000002'], bucket, at(3))]);
    await joined(logs, known);
    const more = [...known, aKnownResource('sqs-queue', 'unheard-of')].sort((a, b) => (a.arn < b.arn ? -1 : 1));

    expect((await joined(logs, more)).daysJoined).toBe(0);
    expect(
      (
        await joined(
          logs,
          more.filter(({ aliases }) => !aliases.includes('i-00000002')),
        )
      ).daysJoined,
    ).toBe(1);
  });

  it('takes a later reading of the same for no change of days before', async () => {
    const { logs, known } = await fourDays();
    const later = known.map((one) => ({ ...one, readAt: '1970-02-02T00:00:00.000Z' }));

    expect((await joined(logs, later)).daysJoined).toBe(0);
  });

  it('joins the days after one in which a credential was issued', async () => {
    const { logs, known } = await fourDays();
    await logs.put('keys', [issued('ASIA1', own, 86_400, 90_000)]);

    expect((await joined(logs, known)).daysJoined).toBe(3);
  });

  it('joins anew what is gone', async () => {
    const { logs, known } = await fourDays();
    const before = (await joined(logs, known)).said;
    for (const { key } of await logs.objects.list('evidence/cus_1/')) if (!key.endsWith('.json')) await logs.objects.remove(key);

    expect(await joined(logs, known)).toEqual({ said: before, daysJoined: 4 });
  });

  it('keeps no object that nothing names', async () => {
    const { logs, known } = await fourDays();
    const keys = async () => (await logs.objects.list('evidence/cus_1/')).length;
    const before = await keys();
    await logs.put('file-3', [observed(['address', 'vpc-1', '10.0.0.5'], bucket, at(3)), observed(own, bucket, { ...at(3), count: 9 })]);
    await joined(logs, known);

    expect(await keys()).toBe(before);
  });
});
