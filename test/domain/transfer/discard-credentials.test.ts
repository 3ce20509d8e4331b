import { describe, expect, it } from '@jest/globals';
import { keepCredential, readCredential } from '../../../domain/transfer/credential-store.js';
import { discardCredentials } from '../../../domain/transfer/discard-credentials.js';
import { rotateCredentials } from '../../../domain/transfer/rotate-credentials.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { canary } from '../../../scripts/support/canary.js';
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

  it('forgets what was to be collected, and only that transfer', async () => {
    const world = await TransferWorld.with();
    const { transferId } = world;
    const [{ resourceId, arn } = { resourceId: '', arn: '' }] = world.entries;
    for (const id of [transferId, 'trf_other']) {
      await keepCredential(world.tables, { transferId: id, resourceId, arn, kind: 'private-key', state: 'waiting' }, world.clock.now());
    }

    await discardCredentials(world, await world.work());
    await discardCredentials(world, await world.work());

    expect(await readCredential(world.tables, transferId, resourceId)).toBeUndefined();
    expect(await readCredential(world.tables, 'trf_other', resourceId)).toBeDefined();
  });

  it('takes a value the purchaser gave out of the vault, also when its secret was never recorded', async () => {
    const [, { resourceId, arn } = { resourceId: '', arn: '' }] = (await TransferWorld.with()).entries;
    const world = await TransferWorld.with({ credentialChoices: { [arn]: 'ask' } });
    await world.vault.put(world.transferId, resourceId, canary('kept'));

    await discardCredentials(world, await world.work());

    expect(await world.vault.get(world.transferId, resourceId)).toBeUndefined();
  });
});
