import { describe, expect, it } from '@jest/globals';
import { discardCredentials } from '../../../domain/transfer/discard-credentials.js';
import { rotateCredentials } from '../../../domain/transfer/rotate-credentials.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('discardCredentials', () => {
  it('throws away what was made, and is safe when nothing was', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());
    await rotateCredentials(world, await world.work());

    await discardCredentials(world, await world.work());
    await discardCredentials(world, await world.work());

    for (const { arn } of world.entries) expect(world.memberCloud.resource(arn).rotated.size).toBe(0);
  });
});
