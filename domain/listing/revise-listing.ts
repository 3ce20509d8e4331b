import { ConditionFailedError, ConflictError } from '../errors.js';
import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import type { Listing, ListingTerms } from './listing.js';
import { listingKey } from './listing-store.js';
import { type ListingView, sellerView } from './listing-view.js';
import { type ListingDraft, makeRevision } from './make-revision.js';
import { offerEvent } from './offer-event.js';
import { type OwnListing, readOwnListing } from './own-listing.js';
import { refuseUnsaleable } from './refuse-unsaleable.js';

/** What to change; absent fields stay. */
export type ListingChange = Partial<Omit<ListingDraft, 'terms'>> & { readonly terms?: Partial<ListingTerms> };

const editable: readonly string[] = ['draft', 'published', 'stale'];

/**
 * Makes the next revision of a seller's listing; a purchase pins the one it saw. A published listing stays published.
 * Throws NotFoundError, ConflictError (sold, reserved, withdrawn, or edited meanwhile), what makeRevision throws, and for a published
 * listing what refuseUnsaleable throws.
 */
export async function reviseListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids' | 'memberCloud' | 'objects'>,
  { seller, listingId, correlationId }: { readonly seller: string; readonly listingId: string; readonly correlationId: string },
  change: ListingChange,
): Promise<ListingView> {
  const own = await readOwnListing(ports.tables, seller, listingId);
  const { listing } = own;
  if (!editable.includes(listing.status)) throw new ConflictError(`Listing ${listingId} is ${listing.status} and cannot be edited.`);
  const draft = merged(own, change);
  const { revision, entries, writes } = await makeRevision(ports, { listingId, revision: listing.revision + 1, seller }, draft);
  const after: Listing = {
    ...listing,
    status: listing.status === 'published' ? 'published' : 'draft',
    revision: revision.revision,
    updatedAt: revision.createdAt,
  };
  if (after.status === 'published')
    await refuseUnsaleable(ports, { seller, resourceIds: entries.map((entry) => entry.resourceId), entries, terms: draft.terms });
  try {
    const told = after.status === 'published' ? [outboxWrite(offerEvent(ports, 'Listing Revised', after, revision, correlationId))] : [];
    await ports.tables.transact([headWrite(listing, after), ...writes, ...told]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`Listing ${listingId} changed meanwhile: read it again.`, { cause: error });
  }
  return sellerView(after, revision, own.sellerName, draft.resourceIds);
}

function merged({ revision, entries }: OwnListing, { terms, ...change }: ListingChange): ListingDraft {
  const { title, description, price } = revision;
  const resourceIds = entries.map((entry) => entry.resourceId);
  return { title, description, price, resourceIds, ...change, terms: { ...revision.terms, ...terms } };
}

function headWrite(before: Listing, { status, revision, updatedAt }: Listing): Write {
  return {
    act: 'update',
    key: listingKey(before.listingId),
    set: { status, revision, updatedAt },
    when: [
      { attribute: 'revision', is: 'equal', value: before.revision },
      { attribute: 'status', is: 'equal', value: before.status },
    ],
  };
}
