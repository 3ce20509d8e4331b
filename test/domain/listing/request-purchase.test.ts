import { describe, expect, test } from '@jest/globals';
import { EventIdReusedError, EventLateError, ProducerNotAllowedError, UnknownProducerError } from '../../../domain/events/errors.js';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { requestPurchase } from '../../../domain/listing/request-purchase.js';
import { aPublishedListing } from '../../support/a-listing.js';
import { aPurchaseEvent, type PurchaseEventChange } from '../../support/a-purchase-event.js';
import { ApiWorld, strangerId } from '../../support/api-world.js';

async function atTheBus() {
  const world = await ApiWorld.start();
  await world.credit();
  const listingId = await aPublishedListing(world);
  const request = (change: PurchaseEventChange = {}) => {
    const { source, detail } = aPurchaseEvent(listingId, change);
    return { source, ...detail, receivedAt: world.clock.now() };
  };
  const transfers = () => world.tables.all('transfers').filter((item) => item.sk === 'transfer');
  return { world, request, transfers };
}

describe('requestPurchase', () => {
  test('is the same purchase as over HTTP with the same key, however often it is delivered', async () => {
    const { world, request, transfers } = await atTheBus();

    const overBus = await requestPurchase(world, request());
    const again = await Promise.all(Array.from({ length: 10 }, () => requestPurchase(world, request())));
    const { data, metadata } = request();
    const { idempotencyKey, correlationId } = metadata;
    const overHttp = await placePurchase(world, { ...data, idempotencyKey, correlationId });

    for (const one of [...again, overHttp]) expect(one).toEqual(overBus);
    expect(transfers()).toHaveLength(1);
  });

  test('is told of as caused by the event', async () => {
    const { world, request } = await atTheBus();

    await requestPurchase(world, request());

    const told = world.tables.all('transfers').filter((item) => item.pk.startsWith('outbox#'));
    const accepted = told.map(readOutboxItem).find(({ type }) => type === 'Purchase Accepted');
    expect(accepted?.metadata).toMatchObject({ causationId: 'order-1', correlationId: 'cor_order-1', idempotencyKey: 'k' });
  });

  test.each([
    [{ source: 'evil.example' }, UnknownProducerError],
    [{ source: 'conveyance' }, ProducerNotAllowedError],
    [{ metadata: { customerIds: [strangerId] } }, ProducerNotAllowedError],
    [{ metadata: { occurredAt: '2020-01-01T00:00:00Z' } }, EventLateError],
  ])('refuses %j and buys nothing', async (change, error) => {
    const { world, request, transfers } = await atTheBus();

    await expect(requestPurchase(world, request(change))).rejects.toThrow(error);
    expect(transfers()).toEqual([]);
  });

  test('refuses a known eventId with another order', async () => {
    const { world, request, transfers } = await atTheBus();
    await requestPurchase(world, request());

    await expect(requestPurchase(world, request({ data: { listingRevision: 2 } }))).rejects.toThrow(EventIdReusedError);
    expect(transfers()).toHaveLength(1);
  });
});
