import { describe, expect, it } from '@jest/globals';
import { DriftedError } from '../../../domain/resource/errors.js';
import { recheckResources } from '../../../domain/transfer/recheck-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('recheckResources', () => {
  it('passes when nobody changed anything, our own staging left out', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());

    await expect(recheckResources(world, await world.work())).resolves.toBeUndefined();
  });

  it('names every resource that others changed', async () => {
    const world = await TransferWorld.with();
    await stageAccess(world, await world.work());
    const arn = world.entries[1]?.arn ?? '';
    world.memberCloud.change(arn, { policy: 'edited' });

    const refused = recheckResources(world, await world.work());

    await expect(refused).rejects.toThrow(DriftedError);
    await expect(refused).rejects.toThrow(arn);
  });
});
