import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { NoWalletInCurrencyError } from '../../../domain/ledger/errors.js';
import {
  CustomerSuspendedError,
  ListingNotForSaleError,
  ListingRevisionChangedError,
  OwnListingError,
} from '../../../domain/listing/errors.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { reviseListing } from '../../../domain/listing/revise-listing.js';
import { type ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { atTheDoor, transfersOf } from '../../support/purchase-door.js';

describe('placePurchase refuses', () => {
  async function suspend(world: ApiWorld, customerId: string) {
    await world.tables.transact([
      { act: 'update', key: { table: 'marketplace', pk: customerId, sk: 'customer' }, set: { standing: 'suspended' } },
    ]);
  }

  const cases = [
    { why: 'one’s own listing', order: { purchaser: sellerId }, error: OwnListingError },
    { why: 'a revision not yet there', order: { listingRevision: 2 }, error: ListingRevisionChangedError },
    { why: 'a listing nobody knows', order: { listingId: 'lst_missing' }, error: NotFoundError },
    { why: 'a customer nobody knows', order: { purchaser: 'cus_missing' }, error: NotFoundError },
  ] as const;
  test.each(cases)('$why', async ({ order: change, error }) => {
    const { world, order } = await atTheDoor();

    await expect(placePurchase(world, { ...order, ...change })).rejects.toThrow(error);
    expect(transfersOf(world)).toEqual([]);
  });

  test('without a wallet in the currency, unless it is free', async () => {
    const { world, order } = await atTheDoor({ credited: false });
    await expect(placePurchase(world, order)).rejects.toThrow(NoWalletInCurrencyError);

    await reviseListing(
      world,
      { seller: sellerId, listingId: order.listingId, correlationId: 'cor_1' },
      { price: { amountMinor: 0n, currency: 'USD' } },
    );
    await expect(placePurchase(world, { ...order, listingRevision: 2 })).resolves.toMatchObject({ status: 'accepted' });
  });

  test('a suspended purchaser by name, a suspended seller as not for sale', async () => {
    const { world, order } = await atTheDoor();
    await suspend(world, sellerId);
    await expect(placePurchase(world, order)).rejects.toThrow(ListingNotForSaleError);

    await suspend(world, purchaserId);
    await expect(placePurchase(world, order)).rejects.toThrow(CustomerSuspendedError);
  });

  test('a purchaser suspended at the same moment', async () => {
    const { world, order } = await atTheDoor();
    world.tables.beforeTransact = async (writes) => {
      if (writes.length < 5) return;
      world.tables.beforeTransact = undefined;
      await suspend(world, purchaserId);
    };

    await expect(placePurchase(world, order)).rejects.toThrow(ListingNotForSaleError);
    expect(transfersOf(world)).toEqual([]);
  });

  test('a listing edited at the same moment', async () => {
    const { world, order } = await atTheDoor();
    world.tables.beforeTransact = async (writes) => {
      if (writes.length < 5) return;
      world.tables.beforeTransact = undefined;
      await reviseListing(
        world,
        { seller: sellerId, listingId: order.listingId, correlationId: 'cor_1' },
        { price: { amountMinor: 1n, currency: 'USD' } },
      );
    };

    await expect(placePurchase(world, order)).rejects.toThrow(ListingNotForSaleError);
    expect(transfersOf(world)).toEqual([]);
  });

  test.each(['draft', 'withdrawn'])('a %s listing as if it were not there', async (status) => {
    const { world, order } = await atTheDoor();
    await world.tables.transact([{ act: 'update', key: { table: 'marketplace', pk: order.listingId, sk: 'listing' }, set: { status } }]);

    await expect(placePurchase(world, order)).rejects.toThrow(NotFoundError);
  });

  test.each(['reserved', 'sold', 'stale'])('a %s listing', async (status) => {
    const { world, order } = await atTheDoor();
    await world.tables.transact([{ act: 'update', key: { table: 'marketplace', pk: order.listingId, sk: 'listing' }, set: { status } }]);

    await expect(placePurchase(world, order)).rejects.toThrow(ListingNotForSaleError);
  });
});
