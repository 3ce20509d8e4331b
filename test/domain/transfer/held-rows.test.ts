import { describe, expect, it } from '@jest/globals';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { readHeld } from '../../../domain/transfer/held-rows.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('readHeld', () => {
  it('reads all rows of a batch and names the lines that are still reserved for this transfer', async () => {
    const world = await TransferWorld.with();
    await lockResources(world, await world.work());
    const [handedOver, still] = world.entries;
    const key = resourceKey(handedOver?.resourceId ?? '');
    await world.tables.transact([{ act: 'update', key, set: { lock: 'trf_another' } }]);

    const { rows, entries } = await readHeld(world.tables, await world.work());

    expect([...rows.keys()].sort()).toEqual(world.entries.map(({ resourceId }) => resourceId).sort());
    expect(entries).toEqual([still]);
  });
});
