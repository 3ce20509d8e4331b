import { beforeAll, describe, expect, test } from '@jest/globals';
import { aPurchaseEvent } from '../../support/a-purchase-event.js';
import { strangerId } from '../../support/api-world.js';
import { queued, refusedLetters, setDoorEnvironment } from '../../support/refused-letters.js';

const listingId = `lst_${'1'.repeat(26)}`;
let handler: unknown;

beforeAll(async () => {
  setDoorEnvironment();
  ({ handler } = await import('../../../lambdas/events/request-purchase.js'));
});

/** What is wrong with each event, by the code of its dead letter. */
const refused: { readonly [code: string]: readonly unknown[] } = {
  UnknownProducer: [aPurchaseEvent(listingId, { source: 'somebody' })],
  ProducerNotAllowed: [
    aPurchaseEvent(listingId, { source: 'conveyance' }),
    aPurchaseEvent(listingId, { metadata: { customerIds: [strangerId] } }),
  ],
  EventReplayed: [aPurchaseEvent(listingId, { event: { 'replay-name': 'replay-1' } })],
  EventLate: [aPurchaseEvent(listingId, { metadata: { occurredAt: '2026-11-22T09:59:59Z' } })],
  EventFromFuture: [aPurchaseEvent(listingId, { metadata: { occurredAt: '2026-11-23T10:05:01Z' } })],
  EventTooLarge: [aPurchaseEvent(listingId, { data: { note: 'x'.repeat(262_144) } })],
  InvalidInput: [
    '{',
    {},
    aPurchaseEvent(listingId, { event: { 'detail-type': 'Purchase Accepted' } }),
    aPurchaseEvent(listingId, { metadata: { eventId: undefined } }),
    aPurchaseEvent(listingId, { metadata: { idempotencyKey: '' } }),
    aPurchaseEvent(listingId, { metadata: { idempotencyKey: 'two words' } }),
    aPurchaseEvent(listingId, { metadata: { schemaVersion: 2 } }),
    aPurchaseEvent(listingId, { metadata: { occurredAt: 'yesterday' } }),
    aPurchaseEvent(listingId, { metadata: { customerIds: [] } }),
    aPurchaseEvent(listingId, { metadata: { extra: 1 } }),
    aPurchaseEvent(listingId, { data: { purchaser: undefined } }),
    aPurchaseEvent(listingId, { data: { listingRevision: 0.5 } }),
    aPurchaseEvent(listingId, { data: { price: 1 } }),
    aPurchaseEvent(listingId.padEnd(100_000, '1')),
  ],
};
const cases = Object.entries(refused).flatMap(([code, events]) => events.map((event, index) => [code, index, event] as const));

describe('RequestPurchase', () => {
  test.each(cases)('%s (%i): one dead letter that says why, before any table is read', async (code, _index, event) => {
    const [letter, ...others] = await refusedLetters(handler, queued(event));

    expect(letter).toMatchObject({ reason: { code }, subscription: 'RequestPurchase' });
    expect(letter?.reason.errors.length ?? 0).toBeGreaterThanOrEqual(code === 'InvalidInput' ? 1 : 0);
    expect(others).toEqual([]);
  });

  test('a good one reaches the tables', async () => {
    await expect(refusedLetters(handler, queued(aPurchaseEvent(listingId)))).rejects.toThrow('a table was asked');
  });
});
