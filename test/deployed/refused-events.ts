import { eventOf, type PurchaseEvent } from '../support/purchase-bus.js';

/** What the refused events speak of: a listing that could be bought, and a key that already stands for another purchase. */
export interface RefusedEventWorld {
  readonly sellerId: string;
  readonly purchaserId: string;
  readonly listingId: string;
  readonly usedKey: string;
}

const unknownListing = `lst_${'0'.repeat(26)}`;

/** Events that must change nothing, by what is wrong with each. */
export function refusedEvents({ sellerId, purchaserId, listingId, usedKey }: RefusedEventWorld): {
  readonly [what: string]: PurchaseEvent;
} {
  const order = { purchaser: purchaserId, listingId };
  const good = (idempotencyKey: string) => ({ ...order, idempotencyKey });
  return {
    'a producer nobody knows': eventOf(good('forged-1'), { source: 'evil.example' }),
    'a purchaser whom the event does not concern': eventOf(good('forged-4'), { metadata: { customerIds: [sellerId] } }),
    'the seller as purchaser': eventOf({ ...good('own'), purchaser: sellerId }, { metadata: { customerIds: [sellerId] } }),
    'a listing that does not exist': eventOf({ ...good('nothing'), listingId: unknownListing }),
    'a used key with another order': eventOf(good(usedKey)),
    'no metadata': eventOf(good('bare'), { metadata: undefined }),
    'a revision in words': eventOf(good('words'), { data: { listingRevision: 'first' } }),
    'a listing id of a hundred thousand characters': eventOf({ ...good('huge'), listingId: listingId.padEnd(100_000, '0') }),
  };
}
