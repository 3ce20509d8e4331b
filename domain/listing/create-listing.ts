import { readCustomer } from '../customer/customer-store.js';
import type { Ports } from '../ports/ports.js';
import { CustomerSuspendedError } from './errors.js';
import type { Listing } from './listing.js';
import { listingItem } from './listing-store.js';
import { type ListingView, sellerView } from './listing-view.js';
import { type ListingDraft, makeRevision } from './make-revision.js';

/** Drafts a listing, revision 1, of resources the seller owns; throws NotFoundError, ResourceLockedError, InvalidInputError, CustomerSuspendedError. */
export async function createListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids' | 'memberCloud' | 'objects'>,
  seller: string,
  draft: ListingDraft,
): Promise<ListingView> {
  const { name, standing } = await readCustomer(ports.tables, seller);
  if (standing !== 'good') throw new CustomerSuspendedError('You are suspended and cannot sell: ask the operator.');
  const listingId = ports.ids.next('lst');
  const { revision, writes } = await makeRevision(ports, { listingId, revision: 1, seller }, draft);
  const { createdAt } = revision;
  const listing: Listing = { listingId, seller, status: 'draft', revision: 1, createdAt, updatedAt: createdAt };
  const head = { act: 'put', table: 'marketplace', item: listingItem(listing), when: [{ attribute: 'pk', is: 'absent' }] } as const;
  await ports.tables.transact([head, ...writes]);
  return sellerView(listing, revision, name, draft.resourceIds);
}
