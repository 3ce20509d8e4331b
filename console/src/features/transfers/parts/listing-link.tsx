import type { Transfer } from '../../../generated/api.js';
import { RouterLink } from '../../../shared/router-link.js';
import type { Side } from '../client/transfer-row.js';

/** The way to the listing; after an undo its seller may have taken it off the marketplace, so that its page says whether a purchaser may see it. */
export function ListingLink({ transfer, side }: { readonly transfer: Transfer; readonly side: Side | undefined }) {
  const { listingId, listingRevision, listingTitle } = transfer;
  const href = side === 'seller' ? `/listings/${listingId}` : `/marketplace/${listingId}`;
  return (
    <>
      <RouterLink href={href}>{listingTitle}</RouterLink>, revision {listingRevision}
    </>
  );
}
