import { describe, expect, test } from '@jest/globals';
import { ContentionError, IdempotencyMismatchError, NotFoundError } from '../../../domain/errors.js';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { NoWalletInCurrencyError } from '../../../domain/ledger/errors.js';
import {
  CustomerSuspendedError,
  ListingNotForSaleError,
  ListingRevisionChangedError,
  OwnListingError,
} from '../../../domain/listing/errors.js';
import { readListing } from '../../../domain/listing/listing-store.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { readPurchase } from '../../../domain/listing/purchase-store.js';
import { reviseListing } from '../../../domain/listing/revise-listing.js';
import { checkTransfer } from '../../../domain/transfer/check-transfer.js';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { aPublishedListing } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, sellerId, strangerId } from '../../support/api-world.js';

async function atTheDoor({ credited = true } = {}) {
  const world = await ApiWorld.start();
  if (credited) await world.credit();
  const listingId = await aPublishedListing(world);
  const order = { purchaser: purchaserId, listingId, listingRevision: 1, idempotencyKey: 'k', correlationId: 'cor_1' };
  return { world, order, listingId };
}

function transfersOf(world: ApiWorld) {
  return world.tables.all('transfers').filter((item) => item.sk === 'transfer');
}

describe('placePurchase', () => {
  test('reserves the listing and begins a transfer of exactly what was accepted', async () => {
    const { world, order, listingId } = await atTheDoor();

    const purchase = await placePurchase(world, order);

    const transfer = await readTransfer(world.tables, purchase.transferId);
    expect(await readPurchase(world.tables, purchase.purchaseId)).toEqual(purchase);
    expect(await readListing(world.tables, listingId)).toMatchObject({ status: 'reserved', purchaseId: purchase.purchaseId });
    expect(transfer).toMatchObject({
      status: 'accepted',
      epoch: 1,
      attempt: 1,
      executionName: purchase.transferId,
      fromCustomer: sellerId,
      toCustomer: purchaserId,
      commission: { amountMinor: 5_000n, currency: 'USD' },
      resourceCount: 3,
      deadline: '2026-11-23T10:15:03.000Z',
      correlationId: 'cor_1',
    });
    const work = { transfer, epoch: 1, attempt: 1, batch: 0, leaseUntil: transfer.deadline, runs: 1 };
    expect(await checkTransfer(world, work)).toEqual({ committed: false });
  });

  test('tells of it in the same transaction, and both sides find it', async () => {
    const { world, order, listingId } = await atTheDoor();

    const { purchaseId, transferId } = await placePurchase(world, order);

    const events = world.tables
      .all('transfers')
      .filter((item) => item.sk === 'event')
      .map(readOutboxItem);
    expect(events.map((event) => event.type)).toEqual(['Listing Published', 'Purchase Accepted']);
    expect(events[1]).toMatchObject({
      metadata: { correlationId: 'cor_1', idempotencyKey: 'k', customerIds: [sellerId, purchaserId] },
      data: { purchaseId, transferId, listingId },
    });
    const parties = world.tables
      .all('transfers')
      .filter((item) => item.sk.startsWith('party#'))
      .map((item) => item.party);
    expect(parties.sort()).toEqual([purchaserId, sellerId].sort());
  });

  test('ten times the same order is one purchase; another order under the key is refused', async () => {
    const { world, order } = await atTheDoor();

    const answers = [];
    for (let i = 0; i < 10; i += 1) answers.push(await placePurchase(world, order));

    expect(new Set(answers.map((one) => one.purchaseId)).size).toBe(1);
    expect(transfersOf(world)).toHaveLength(1);
    await expect(placePurchase(world, { ...order, listingRevision: 2 })).rejects.toThrow(IdempotencyMismatchError);
  });

  test('ten at once are one purchase', async () => {
    const { world, order } = await atTheDoor();

    const answers = await Promise.all(Array.from({ length: 10 }, () => placePurchase(world, order)));

    expect(new Set(answers.map((one) => one.purchaseId)).size).toBe(1);
    expect(transfersOf(world)).toHaveLength(1);
  });

  test('written, but the answer lost: asked again it is the same purchase', async () => {
    const { world, order } = await atTheDoor();
    world.tables.afterTransact = (writes) => {
      if (writes.length < 5) return;
      world.tables.afterTransact = undefined;
      throw new ContentionError('answer lost');
    };

    await expect(placePurchase(world, order)).rejects.toThrow(ContentionError);
    const again = await placePurchase(world, order);

    expect(transfersOf(world).map((item) => item.pk)).toEqual([again.transferId]);
  });

  test('of two purchasers one gets it', async () => {
    const { world, order } = await atTheDoor();
    await world.credit(500_000n, strangerId);

    const ended = await Promise.allSettled([placePurchase(world, order), placePurchase(world, { ...order, purchaser: strangerId })]);

    expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(ended.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ListingNotForSaleError);
    expect(transfersOf(world)).toHaveLength(1);
  });
});

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

    await reviseListing(world, sellerId, order.listingId, { price: { amountMinor: 0n, currency: 'USD' } });
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
