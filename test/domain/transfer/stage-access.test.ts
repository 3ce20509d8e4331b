import { describe, expect, it } from '@jest/globals';
import { DriftedError, ThrottledError } from '../../../domain/resource/errors.js';
import { readRecords } from '../../../domain/transfer/access-record-store.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('stageAccess', () => {
  it('records what was found, stages it and keeps the receipt', async () => {
    const world = await TransferWorld.with();

    await stageAccess(world, await world.work());

    const records = await readRecords(world.tables, world.transferId, world.entries);
    expect([...records.values()].map((record) => record.receipt)).toEqual([
      { stagedFor: world.transferId },
      { stagedFor: world.transferId },
    ]);
    for (const entry of world.entries) expect(records.get(entry.resourceId)?.hash).toBe(entry.hash);
  });

  it('refuses what is not configured as when it was listed, before it changes it', async () => {
    const world = await TransferWorld.with();
    const arn = world.entries[0]?.arn ?? '';
    world.memberCloud.change(arn, { sizeGiB: 40 });

    await expect(stageAccess(world, await world.work())).rejects.toThrow(DriftedError);

    expect(world.memberCloud.resource(arn).staged.size).toBe(0);
  });

  it('keeps the record before the act, so that a crash after it can be undone', async () => {
    const world = await TransferWorld.with();
    world.memberCloud.failNext('stage', new ThrottledError('slow down'), { when: 'after' });

    await expect(stageAccess(world, await world.work())).rejects.toThrow(ThrottledError);

    const records = await readRecords(world.tables, world.transferId, world.entries);
    expect([...records.values()].map((record) => record.receipt)).toEqual([undefined]);
  });

  it('keeps the first record when it is repeated', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());
    world.memberCloud.change(world.entries[0]?.arn ?? '', { sizeGiB: 40 });

    await stageAccess(world, await world.work());

    const records = await readRecords(world.tables, world.transferId, world.entries);
    expect(records.get(world.entries[0]?.resourceId ?? '')?.found.configuration.sizeGiB).toBe(20);
  });

  it('marks the row of what will be replaced, so that it does not flip with the commit', async () => {
    const world = await TransferWorld.with();
    await lockResources(world, await world.work());
    const { open } = world.memberCloud;
    world.memberCloud.open = async (target) => ({
      ...(await open.call(world.memberCloud, target)),
      stage: async () => ({ replacementArn: 'arn:new' }),
    });

    await stageAccess(world, await world.work());

    expect((await world.row(0)).replacedBy).toBe('arn:new');
  });
});
