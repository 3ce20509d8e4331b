import { describe, expect, it } from '@jest/globals';
import { resourcesOfCustomer } from '../../../domain/resource/resources-of-customer.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { partyWrites, transferKey } from '../../../domain/transfer/transfer-store.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function arnsOf(world: TransferWorld, customerId: string): Promise<readonly string[]> {
  return (await resourcesOfCustomer(world.tables, customerId)).map((row) => row.arn).sort();
}

describe('resourcesOfCustomer', () => {
  it('shows the seller its resources and the purchaser none, until the commit', async () => {
    const world = await TransferWorld.with();
    await world.tables.transact(partyWrites(await world.transfer()));
    await lockResources(world, await world.work());

    expect(await arnsOf(world, 'cus_seller')).toHaveLength(2);
    expect(await arnsOf(world, 'cus_purchaser')).toEqual([]);
  });

  it('flips both lists with the commit, before a single row is rewritten', async () => {
    const world = await TransferWorld.with();
    await world.tables.transact(partyWrites(await world.transfer()));
    await lockResources(world, await world.work());

    await world.tables.transact([
      { act: 'update', key: transferKey(world.transferId), set: { status: 'completing', cut: world.clock.now() } },
    ]);

    expect(await arnsOf(world, 'cus_seller')).toEqual([]);
    expect(await arnsOf(world, 'cus_purchaser')).toEqual(world.entries.map((entry) => entry.arn).sort());
  });
});
