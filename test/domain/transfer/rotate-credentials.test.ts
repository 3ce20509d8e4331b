import { describe, expect, it } from '@jest/globals';
import { rotateCredentials } from '../../../domain/transfer/rotate-credentials.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('rotateCredentials', () => {
  it('asks the driver of every recorded resource', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());

    await rotateCredentials(world, await world.work());

    for (const { arn } of world.entries) expect([...world.memberCloud.resource(arn).rotated]).toEqual([world.transferId]);
  });
});
