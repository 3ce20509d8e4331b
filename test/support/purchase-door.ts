import { aPublishedListing } from './a-listing.js';
import { ApiWorld, purchaserId } from './api-world.js';

/** A published listing, a purchaser (with money unless told otherwise) and the order it is about to place. */
export async function atTheDoor({ credited = true } = {}) {
  const world = await ApiWorld.start();
  if (credited) await world.credit();
  const listingId = await aPublishedListing(world);
  const order = { purchaser: purchaserId, listingId, listingRevision: 1, idempotencyKey: 'k', correlationId: 'cor_1' };
  return { world, order, listingId };
}

/** Every transfer there is, as kept. */
export function transfersOf(world: ApiWorld) {
  return world.tables.all('transfers').filter((item) => item.sk === 'transfer');
}
