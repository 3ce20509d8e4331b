import { describe, expect, it } from '@jest/globals';
import { ThrottledError } from '../../../../domain/resource/errors.js';
import { resourceFindings } from '../../../../domain/transfer/rules/resource-findings.js';
import { buildParties } from '../../../support/member-fixture.js';
import { TransferWorld } from '../../../support/transfer-world.js';

async function volumeWorld() {
  const world = await TransferWorld.with();
  const [entry] = world.entries;
  if (entry === undefined) throw new Error('No volume.');
  const { type, arn, awsAccountId, region } = entry;
  const leaseUntil = '2026-11-23T12:00:00.000Z';
  const control = await world.memberCloud.open({ type, awsAccountId, region, verb: 'discover', scope: { kind: 'read' }, leaseUntil });
  return { world, arn, look: () => resourceFindings({ control, entry, parties: buildParties([arn]) }) };
}

const said = { code: 'InTheWay', detail: 'It is.', whoMustAct: 'seller', remedy: 'Move it.' } as const;

describe('resourceFindings', () => {
  it('is empty for what is as listed, and reads once', async () => {
    const { world, look } = await volumeWorld();

    expect(await look()).toEqual([]);
    expect(world.memberCloud.calls.map(({ verb }) => verb)).toEqual(['discover']);
  });

  it('tells drift, blockers and warnings together', async () => {
    const { world, arn, look } = await volumeWorld();
    world.memberCloud.change(arn, { sizeGiB: 21 });
    world.memberCloud.resource(arn).blockers = [{ ...said, arn }];
    world.memberCloud.resource(arn).warnings = [{ ...said, arn, code: 'KeyDoesNotMove' }];

    expect((await look()).map(({ code, severity, about }) => [code, severity, about])).toEqual([
      ['Drifted', 'blocker', 'seller'],
      ['InTheWay', 'blocker', 'seller'],
      ['KeyDoesNotMove', 'warning', 'both'],
    ]);
  });

  it('what is gone is a finding, what passes is an error', async () => {
    const { world, arn, look } = await volumeWorld();
    world.memberCloud.failNext('discover', new ThrottledError('slow down'));
    await expect(look()).rejects.toThrow(ThrottledError);

    world.memberCloud.remove(arn);

    expect(await look()).toMatchObject([{ code: 'ResourceNotFound', arn }]);
  });
});
