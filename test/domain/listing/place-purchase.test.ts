import { describe, expect, test } from '@jest/globals';
import { ContentionError, IdempotencyMismatchError } from '../../../domain/errors.js';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { ListingNotForSaleError } from '../../../domain/listing/errors.js';
import type { Purchase } from '../../../domain/listing/listing.js';
import { readListing } from '../../../domain/listing/listing-store.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { readPurchase } from '../../../domain/listing/purchase-store.js';
import type { Tables } from '../../../domain/ports/tables.js';
import { checkTransfer } from '../../../domain/transfer/check-transfer.js';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { aPublishedListing } from '../../support/a-listing.js';
import { purchaserId, sellerId, strangerId } from '../../support/api-world.js';
import { atTheDoor, transfersOf } from '../../support/purchase-door.js';

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

  test('the same order, placed over another door after its key was read, is the same purchase', async () => {
    const { world, order } = await atTheDoor();
    const { tables } = world;
    const first: Purchase[] = [];
    const overtaken: Tables = {
      get: async (key) => {
        if (key.sk === 'listing' && first.length === 0) first.push(await placePurchase(world, order));
        return tables.get(key);
      },
      getMany: (keys) => tables.getMany(keys),
      query: (query) => tables.query(query),
      transact: (writes) => tables.transact(writes),
    };

    const second = await placePurchase(
      { tables: overtaken, clock: world.clock, ids: world.ids, vault: world.vault, objects: world.objects },
      order,
    );

    expect([second]).toEqual(first);
    expect(transfersOf(world)).toHaveLength(1);
  });

  test('two orders at once under one key: one is bought, the other refused', async () => {
    const { world, order } = await atTheDoor();
    const listingId = await aPublishedListing(world, { title: 'Another' });

    const ended = await Promise.allSettled([placePurchase(world, order), placePurchase(world, { ...order, listingId })]);

    expect(ended.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(IdempotencyMismatchError);
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
