import type { Money } from '../../ledger/money.js';
import type { ListingTerms } from '../../listing/listing.js';
import type { ManifestEntry } from '../transfer.js';

/** A sale as it is thought of, listed or bought: what the rules are asked about, at whichever door. */
export interface Proposal {
  readonly seller: string;
  /** Absent while it is not known who buys: then nothing of a purchaser is asked. */
  readonly purchaser?: string;
  /** All of it, in the order in which a listing shows it. */
  readonly resourceIds: readonly string[];
  /** The lines as listed, or as the rows are now where nothing is listed yet; only of what is known to be the seller's. */
  readonly entries: readonly ManifestEntry[];
  readonly terms: Pick<ListingTerms, 'accessGranted' | 'bystanders' | 'credentialChoices' | 'leftBehind'>;
  /** Absent while it is not known. */
  readonly price?: Money;
}
