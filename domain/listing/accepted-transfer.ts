import { commission } from '../ledger/commission.js';
import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { transferExecutionName } from '../transfer/execution-name.js';
import type { Transfer } from '../transfer/transfer.js';
import type { Listing, ListingRevision } from './listing.js';

/** The provider's share of every price, until rules can be set: 5 %, no minimum. */
const commissionRule = { basisPoints: 500, minimumMinor: 0n };

/** Time a transfer has until its commit: a quarter of an hour, and a second for each resource. */
const deadlineSeconds = 900;
const deadlineSecondsPerResource = 1;

/** The transfer that a purchase begins: everything both parties accepted, copied from the revision. */
export function acceptedTransfer(
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  { purchaser, correlationId }: { readonly purchaser: string; readonly correlationId: string },
  listing: Listing,
  revision: ListingRevision,
): Transfer {
  const transferId = ids.next('trf');
  const acceptedAt = clock.now();
  const { listingId, price, terms, manifestHash, resourceCount, batchCount, staying } = revision;
  return {
    ...terms,
    transferId,
    status: 'accepted',
    fromCustomer: listing.seller,
    toCustomer: purchaser,
    purchaseId: ids.next('pur'),
    listingId,
    listingRevision: revision.revision,
    price,
    commission: commission(price, commissionRule),
    manifestHash,
    resourceCount,
    batchCount,
    ...(staying && { staying }),
    epoch: 1,
    attempt: 1,
    executionName: transferExecutionName(transferId, 1),
    correlationId,
    acceptedAt,
    deadline: plusSeconds(acceptedAt, deadlineSeconds + resourceCount * deadlineSecondsPerResource),
  };
}
