import { describe, expect, it } from '@jest/globals';
import { ResourceLockedError } from '../../../domain/resource/errors.js';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { lockTag } from '../../../domain/resource/ownership-tags.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
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
  ])('locks nothing when %s', async (_why, set) => {
    const world = await TransferWorld.with();
    await world.tables.transact([{ act: 'update', key: resourceKey(world.entries[1]?.resourceId ?? ''), set }]);

    await expect(lockResources(world, await world.work())).rejects.toThrow(ResourceLockedError);

    expect((await world.row(0)).lock).toBeUndefined();
    expect(world.memberCloud.calls).toEqual([]);
  });
});
