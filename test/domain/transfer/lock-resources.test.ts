import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../adapters/tables/check-writes.js';
import { ResourceLockedError } from '../../../domain/resource/errors.js';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { lockTag } from '../../../domain/resource/ownership-tags.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { unlockResources } from '../../../domain/transfer/unlock-resources.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('lockResources', () => {
  it('reserves every row and marks every cloud resource', async () => {
    const world = await TransferWorld.with();

    await lockResources(world, await world.work());

    expect((await world.row(0)).lock).toBe(world.transferId);
    expect((await world.row(1)).lock).toBe(world.transferId);
    for (const { arn } of world.entries) expect(world.memberCloud.resource(arn).tags[lockTag]).toBe(world.transferId);
  });

  it('is safe twice', async () => {
    const world = await TransferWorld.with();
    await lockResources(world, await world.work());

    await expect(lockResources(world, await world.work())).resolves.toBeUndefined();
  });

  it.each([
    ['another transfer holds it', { lock: 'trf_other' }],
    ['the seller does not own it', { owner: 'cus_other' }],
  ])('marks nothing when %s, and what was claimed before it the undo gives back', async (_why, set) => {
    const world = await TransferWorld.with();
    await world.tables.transact([{ act: 'update', key: resourceKey(world.entries[1]?.resourceId ?? ''), set }]);

    await expect(lockResources(world, await world.work())).rejects.toThrow(ResourceLockedError);
    expect(world.memberCloud.calls).toEqual([]);
    await unlockResources(world, await world.work());

    expect((await world.row(0)).lock).toBeUndefined();
    expect(await world.row(1)).toMatchObject(set);
  });

  it('names all that stand in the way, those behind the first as well', async () => {
    const world = await TransferWorld.with();
    for (const { resourceId } of world.entries) {
      await world.tables.transact([{ act: 'update', key: resourceKey(resourceId), set: { lock: 'trf_other' } }]);
    }
    const [volume = '', bucket = ''] = world.entries.map(({ arn }) => arn);

    await expect(lockResources(world, await world.work())).rejects.toThrow(`${volume}, ${bucket}`);
  });

  it('claims one row after the other in ARN order, and none behind one that it lost', async () => {
    const world = await TransferWorld.with();
    const claimed: string[][] = [];
    world.tables.beforeTransact = (writes) => void claimed.push(writes.map((write) => keyOf(write).pk));
    const entries = world.entries.toReversed();
    await lockResources(world, await world.work({ entries }));
    const inOrder = world.entries.map(({ resourceId }) => [resourceId]);
    expect(claimed).toEqual(inOrder);
    claimed.length = 0;

    const other = { ...(await world.transfer()), transferId: 'trf_other' };
    await expect(lockResources(world, await world.work({ entries, transfer: other }))).rejects.toThrow(ResourceLockedError);

    expect(claimed).toEqual(inOrder.slice(0, 1));
  });

  it('works under sessions that list ARNs, for nothing need carry the tag', async () => {
    const world = await TransferWorld.with();

    await lockResources(world, await world.work());

    expect(new Set(world.memberCloud.opened.map(({ scope }) => scope.kind))).toEqual(new Set(['arns']));
  });
});
