import { eventOf, type PurchaseEvent } from '../support/purchase-event.js';

/** What the refused events speak of: a listing that could be bought, and a key that already stands for another purchase. */
export interface RefusedEventWorld {
  readonly sellerId: string;
  readonly purchaserId: string;
  readonly listingId: string;
  readonly usedKey: string;
}

/** An event that must change nothing, and what its dead letter says. */
export interface RefusedEvent {
  readonly what: string;
  readonly event: PurchaseEvent;
  readonly code: string;
  /** Which subscription refuses it; default: the one for orders. */
  readonly subscription?: string;
  /** Fields that the letter names. */
  readonly fields?: readonly string[];
}

const unknownListing = `lst_${'0'.repeat(26)}`;
const unknownTransfer = `trf_${'0'.repeat(26)}`;
const agoIso = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString();

/** Sent by somebody who may not. */
function forged({ sellerId, purchaserId, listingId }: RefusedEventWorld): readonly RefusedEvent[] {
  const good = (idempotencyKey: string) => ({ purchaser: purchaserId, listingId, idempotencyKey });
  const subscription = 'RefuseForged';
  const accepted = { type: 'Purchase Accepted', data: { transferId: unknownTransfer } };
  return [
    {
      what: 'a producer nobody knows',
      event: eventOf(good('forged-1'), { source: 'evil.example' }),
      code: 'UnknownProducer',
      subscription,
    },
    {
      what: 'an order in our own name',
      event: eventOf(good('forged-2'), { source: 'conveyance' }),
      code: 'ProducerNotAllowed',
      subscription,
    },
    { what: 'an acceptance by a producer', event: eventOf(good('forged-3'), accepted), code: 'ProducerNotAllowed', subscription },
    {
      what: 'a purchaser whom the event does not concern',
      event: eventOf(good('forged-4'), { metadata: { customerIds: [sellerId] } }),
      code: 'ProducerNotAllowed',
    },
    {
      what: 'an acceptance in our own name of what was never bought',
      event: eventOf(good('forged-5'), { ...accepted, source: 'conveyance' }),
      code: 'NotFound',
      subscription: 'StartTransfer',
    },
  ];
}

/** Sent at the wrong time, or once more as something else. */
function replayed({ purchaserId, listingId, usedKey }: RefusedEventWorld): readonly RefusedEvent[] {
  const good = (idempotencyKey: string) => ({ purchaser: purchaserId, listingId, idempotencyKey });
  return [
    {
      what: 'a used key with another order',
      event: eventOf(good(usedKey), { metadata: { eventId: 'order-new' } }),
      code: 'IdempotencyMismatch',
    },
    { what: 'a known eventId with another order', event: eventOf(good(usedKey)), code: 'EventIdReused' },
    { what: 'an order of yesterday', event: eventOf(good('late'), { metadata: { occurredAt: agoIso(86_500) } }), code: 'EventLate' },
    { what: 'an order of tomorrow', event: eventOf(good('early'), { metadata: { occurredAt: agoIso(-86_400) } }), code: 'EventFromFuture' },
  ];
}

/** About what this purchaser cannot buy. */
function unbuyable({ sellerId, purchaserId, listingId }: RefusedEventWorld): readonly RefusedEvent[] {
  const own = eventOf({ purchaser: sellerId, listingId, idempotencyKey: 'own' });
  const nothing = eventOf({ purchaser: purchaserId, listingId: unknownListing, idempotencyKey: 'nothing' });
  return [
    { what: 'the seller as purchaser', event: own, code: 'OwnListing' },
    { what: 'a listing that does not exist', event: nothing, code: 'NotFound' },
  ];
}

/** Not as the schema says. */
function malformed({ purchaserId, listingId }: RefusedEventWorld): readonly RefusedEvent[] {
  const order = { purchaser: purchaserId, listingId };
  const code = 'InvalidInput';
  return [
    {
      what: 'no metadata',
      event: eventOf({ ...order, idempotencyKey: 'bare' }, { metadata: undefined }),
      code,
      fields: ['detail.metadata'],
    },
    {
      what: 'a revision in words',
      event: eventOf({ ...order, idempotencyKey: 'words' }, { data: { listingRevision: 'first' } }),
      code,
      fields: ['detail.data.listingRevision'],
    },
    {
      what: 'an unknown field',
      event: eventOf({ ...order, idempotencyKey: 'more' }, { data: { price: 1 } }),
      code,
      fields: ['detail.data'],
    },
    {
      what: 'a listing id of a hundred thousand characters',
      event: eventOf({ ...order, idempotencyKey: 'huge', listingId: listingId.padEnd(100_000, '0') }),
      code,
      fields: ['detail.data.listingId'],
    },
    {
      what: 'more than 256 KiB',
      event: eventOf({ ...order, idempotencyKey: 'heavy' }, { data: { note: 'x'.repeat(270_000) } }),
      code: 'EventTooLarge',
    },
  ];
}

/** Events that must change nothing, each marked with what is wrong with it. */
export function refusedEvents(world: RefusedEventWorld): readonly RefusedEvent[] {
  const all = [...forged(world), ...replayed(world), ...unbuyable(world), ...malformed(world)];
  return all.map((one) => ({ ...one, event: { ...one.event, Resources: [one.what] } }));
}
