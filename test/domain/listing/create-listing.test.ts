import { describe, expect, test } from '@jest/globals';
import { createListing } from '../../../domain/listing/create-listing.js';
import { CustomerSuspendedError } from '../../../domain/listing/errors.js';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { aDraft } from '../../support/a-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

describe('createListing', () => {
  test('keeps a draft with revision 1 and its manifest', async () => {
    const world = await ApiWorld.start();
    const draft = await aDraft(world);

    const { listingId } = await createListing(world, sellerId, draft);

    expect(await readListing(world.tables, listingId)).toMatchObject({ seller: sellerId, status: 'draft', revision: 1 });
    expect(await readRevision(world.tables, listingId, 1)).toMatchObject({
      title: 'Orders',
      price: draft.price,
      resourceCount: 3,
      measuredCost: { measured: false },
    });
    expect(world.tables.all('marketplace').find((item) => item.sk === 'manifest#000001#0000')?.entries).toHaveLength(3);
  });

  test('a suspended customer sells nothing', async () => {
    const world = await ApiWorld.start();
    const draft = await aDraft(world);
    await world.tables.transact([
      { act: 'update', key: { table: 'marketplace', pk: sellerId, sk: 'customer' }, set: { standing: 'suspended' } },
    ]);

    await expect(createListing(world, sellerId, draft)).rejects.toThrow(CustomerSuspendedError);
  });
});
