import { describe, expect, it } from '@jest/globals';
import { readRecords } from '../../../domain/transfer/access-record-store.js';
import { compareResources, LeftoverError } from '../../../domain/transfer/compare-resources.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { unlockResources } from '../../../domain/transfer/unlock-resources.js';
import { unstageAccess } from '../../../domain/transfer/unstage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function undone(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  await lockResources(world, await world.work());
  await stageAccess(world, await world.work());
  await unstageAccess(world, await world.work());
  return world;
}

describe('compareResources', () => {
  it('keeps the last reading beside the record, changes of others included', async () => {
    const world = await undone();
    await unlockResources(world, await world.work());
    world.memberCloud.change(world.entries[0]?.arn ?? '', { sizeGiB: 40 });

    await compareResources(world, await world.work());

    const record = (await readRecords(world.tables, await world.work())).get(world.entries[0]?.resourceId ?? '');
    expect(record?.after?.configuration.sizeGiB).toBe(40);
    expect(record?.found.configuration.sizeGiB).toBe(20);
  });

  it('refuses while a mark of ours is left', async () => {
    const world = await undone();

    await expect(compareResources(world, await world.work())).rejects.toThrow(LeftoverError);
  });

  it.each([(transferId: string) => transferId, (transferId: string) => `Conveyance${transferId.replace('_', '')}1`])(
    'refuses while something staged is left (%#)',
    async (markOf) => {
      const world = await undone();
      await unlockResources(world, await world.work());
      world.memberCloud.resource(world.entries[1]?.arn ?? '').staged.add(markOf(world.transferId));

      await expect(compareResources(world, await world.work())).rejects.toThrow(LeftoverError);
    },
  );

  it("does not mind another transfer's marks", async () => {
    const world = await undone();
    await unlockResources(world, await world.work());
    world.memberCloud.resource(world.entries[1]?.arn ?? '').staged.add('trf_01JD0000000000000000000009');

    await expect(compareResources(world, await world.work())).resolves.toBeUndefined();
  });

  it('passes over what somebody deleted meanwhile', async () => {
    const world = await undone();
    await unlockResources(world, await world.work());
    world.memberCloud.remove(world.entries[0]?.arn ?? '');

    await expect(compareResources(world, await world.work())).resolves.toBeUndefined();
  });
});
