import { describe, expect, it } from '@jest/globals';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { unstageAccess } from '../../../domain/transfer/unstage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('unstageAccess', () => {
  it('removes what was staged, twice if asked', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());

    await unstageAccess(world, await world.work());
    await unstageAccess(world, await world.work());

    for (const { arn } of world.entries) expect(world.memberCloud.resource(arn).staged.size).toBe(0);
  });

  it('does nothing where nothing was recorded', async () => {
    const world = await TransferWorld.with();

    await unstageAccess(world, await world.work());

    expect(world.memberCloud.calls).toEqual([]);
  });
});
