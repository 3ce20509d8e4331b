import { describe, expect, it } from '@jest/globals';
import { CloudUnavailableError, MemberAccessDeniedError, ThrottledError } from '../../../../domain/resource/errors.js';
import { cloudFindings, readAtOnce, readingTimes } from '../../../../domain/transfer/rules/cloud-findings.js';
import { aProposal } from '../../../support/a-proposal.js';
import { TransferWorld } from '../../../support/transfer-world.js';

const now = '2026-11-23T10:00:00.000Z';
const reading = { from: 0, ...readingTimes(now, { beginSeconds: 10, sendSeconds: 20 }), findingsMax: 100 };
const blocker = (arn: string) => ({ code: 'InTheWay', arn, detail: 'It is.', whoMustAct: 'seller', remedy: 'Move it.' }) as const;

/** A world of `count` volumes, each of which has a blocker. */
async function manyVolumes(count: number) {
  const world = await TransferWorld.with();
  const arns = Array.from({ length: count }, (_, n) => `arn:aws:ec2:eu-west-1:222222222222:volume/vol-many-${n}`);
  world.entries = await Promise.all(arns.map((arn) => world.own(world.memberCloud.add('ebs-volume', arn, { blockers: [blocker(arn)] }))));
  return world;
}

describe('cloudFindings', () => {
  it('opens one session for reading for each group, with the lease it was given', async () => {
    const world = await manyVolumes(readAtOnce + 1);

    const { findings, next } = await cloudFindings(world, aProposal(world), reading);

    expect([findings.length, next]).toEqual([readAtOnce + 1, readAtOnce + 1]);
    expect(world.memberCloud.opened).toMatchObject([{ verb: 'discover', scope: { kind: 'read' }, leaseUntil: '2026-11-23T10:00:20.000Z' }]);
    expect(world.memberCloud.calls.every(({ verb }) => verb === 'discover')).toBe(true);
  });

  it('begins no reading when its time is over, and says where to go on', async () => {
    const world = await manyVolumes(readAtOnce * 2 + 1);
    world.clock.advance(10);

    const first = await cloudFindings(world, aProposal(world), reading);
    const second = await cloudFindings(world, aProposal(world), { ...reading, from: first.next, until: '2026-11-23T11:00:00.000Z' });

    expect([first.next, second.next]).toEqual([readAtOnce, readAtOnce * 2 + 1]);
    expect(second.findings).toHaveLength(readAtOnce + 1);
  });

  it('stops when there is enough to tell', async () => {
    const world = await manyVolumes(readAtOnce * 2);

    expect((await cloudFindings(world, aProposal(world), { ...reading, findingsMax: 1 })).next).toBe(readAtOnce);
  });

  it('what passes ends an answer that has begun, and is an error before', async () => {
    const world = await manyVolumes(readAtOnce * 2);
    world.memberCloud.failNext('discover', new ThrottledError('slow down'));
    await expect(cloudFindings(world, aProposal(world), reading)).rejects.toThrow(ThrottledError);
    let calls = 0;
    const memberCloud: typeof world.memberCloud.open = async (target) => {
      const control = await world.memberCloud.open(target);
      const later = new CloudUnavailableError('no answer');
      const counted: typeof control.discover = (ref) => {
        calls += 1;
        return calls > readAtOnce ? Promise.reject(later) : control.discover(ref);
      };
      return { ...control, discover: counted };
    };

    const { next } = await cloudFindings({ ...world, memberCloud: { open: memberCloud } }, aProposal(world), reading);

    expect(next).toBe(readAtOnce);
  });

  it('an account that refuses is the operator’s', async () => {
    const world = await TransferWorld.with();
    world.memberCloud.failNext('open', new MemberAccessDeniedError('no'), { times: 2 });

    expect((await cloudFindings(world, aProposal(world), reading)).findings).toMatchObject([
      { code: 'MemberAccessDenied', whoMustAct: 'operator', about: 'seller' },
      { code: 'MemberAccessDenied' },
    ]);
  });

  it('leaves an account that nobody registered to its own rule', async () => {
    const world = await TransferWorld.with();
    const entries = world.entries.map((entry) => ({ ...entry, awsAccountId: '999999999999' }));

    expect(await cloudFindings(world, aProposal({ entries }), reading)).toEqual({ findings: [], next: 2 });
  });

  it('leaves the purchaser’s part out while nobody is the purchaser', async () => {
    const world = await TransferWorld.with();
    const [{ arn } = { arn: '' }] = world.entries;
    world.memberCloud.resource(arn).blockers = [{ ...blocker(arn), whoMustAct: 'purchaser' }];
    const { purchaser: _nobody, ...unsold } = aProposal(world);

    expect((await cloudFindings(world, unsold, reading)).findings).toEqual([]);
    expect((await cloudFindings(world, aProposal(world), reading)).findings).toHaveLength(1);
  });
});

describe('readingTimes', () => {
  it('counts from now', () => {
    expect(readingTimes(now, { beginSeconds: 1, sendSeconds: 2 })).toEqual({
      until: '2026-11-23T10:00:01.000Z',
      leaseUntil: '2026-11-23T10:00:02.000Z',
    });
  });
});
