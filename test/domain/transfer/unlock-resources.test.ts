import { describe, expect, it } from '@jest/globals';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { lockTag } from '../../../domain/resource/ownership-tags.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { unlockResources } from '../../../domain/transfer/unlock-resources.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('unlockResources', () => {
  it('takes the tag and the lock of this transfer away, twice if asked', async () => {
    const world = await TransferWorld.with();
    await lockResources(world, await world.work());

    await unlockResources(world, await world.work());
    await unlockResources(world, await world.work());

    expect((await world.row(0)).lock).toBeUndefined();
    expect(world.memberCloud.resource(world.entries[0]?.arn ?? '').tags[lockTag]).toBeUndefined();
  });

  it("leaves another transfer's lock and tag alone", async () => {
    const world = await TransferWorld.with();
    const arn = world.entries[0]?.arn ?? '';
    world.memberCloud.resource(arn).tags[lockTag] = 'trf_other';
    await world.tables.transact([{ act: 'update', key: resourceKey(world.entries[0]?.resourceId ?? ''), set: { lock: 'trf_other' } }]);

    await unlockResources(world, await world.work());

    expect((await world.row(0)).lock).toBe('trf_other');
    expect(world.memberCloud.resource(arn).tags[lockTag]).toBe('trf_other');
  });

  it('works under sessions that list ARNs, for nothing need carry the tag', async () => {
    const world = await TransferWorld.with();

    await unlockResources(world, await world.work());

    expect(new Set(world.memberCloud.opened.map(({ scope }) => scope.kind))).toEqual(new Set(['arns']));
  });
});
