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

    const records = await readRecords(world.tables, await world.work());
    expect([...records.values()].map((record) => record.receipt)).toEqual([
      { stagedFor: world.transferId },
      { stagedFor: world.transferId },
    ]);
    for (const entry of world.entries) expect(records.get(entry.resourceId)?.hash).toBe(entry.hash);
  });

  it('writes nothing more of a stage that did nothing', async () => {
    const world = await TransferWorld.with();
    const { memberCloud } = world;
    const nothingStaged = {
      open: async (target: Parameters<typeof memberCloud.open>[0]) => ({ ...(await memberCloud.open(target)), stage: async () => ({}) }),
    };
    let writes = 0;
    world.tables.afterTransact = () => {
      writes += 1;
    };

    await stageAccess({ ...world, memberCloud: nothingStaged }, await world.work());

    expect(writes).toBe(world.entries.length);
    const records = await readRecords(world.tables, await world.work());
    expect([...records.values()].map((record) => record.receipt)).toEqual([undefined, undefined]);
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

    const records = await readRecords(world.tables, await world.work());
    expect([...records.values()].map((record) => record.receipt)).toEqual([undefined]);
  });

  it('keeps the first record when it is repeated', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());
    world.memberCloud.change(world.entries[0]?.arn ?? '', { sizeGiB: 40 });

    await stageAccess(world, await world.work());

    const records = await readRecords(world.tables, await world.work());
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

  it('records, but stages nothing, where control stays, in a session that only reads', async () => {
    const world = await TransferWorld.with({ movesControl: false });

    await stageAccess(world, await world.work());

    const records = await readRecords(world.tables, await world.work());
    expect([...records.values()].map(({ hash, receipt }) => [hash, receipt])).toEqual(world.entries.map(({ hash }) => [hash, undefined]));
    for (const { arn } of world.entries) expect(world.memberCloud.resource(arn).staged.size).toBe(0);
    expect(world.memberCloud.opened.map(({ verb, scope }) => [verb, scope.kind])).toEqual([
      ['discover', 'read'],
      ['discover', 'read'],
    ]);
  });
});
