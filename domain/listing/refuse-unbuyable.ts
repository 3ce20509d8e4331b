import type { Ports } from '../ports/ports.js';
import { listingManifest, readManifest } from '../transfer/manifest.js';
import { blockersAmong, type Finding } from '../transfer/rules/finding.js';
import { refuse } from '../transfer/rules/refuse.js';
import { shownTo } from '../transfer/rules/shown-finding.js';
import { tableFindings } from '../transfer/rules/table-findings.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import { ListingNotForSaleError } from './errors.js';
import type { Listing, ListingRevision } from './listing.js';

/**
 * Throws when what our tables know is against this purchase; what the cloud knows, the transfer asks it in its first minute.
 * The purchaser's own matters are told by their own errors, everything of the seller's by ListingNotForSaleError, without names.
 */
export async function refuseUnbuyable(
  ports: Pick<Ports, 'tables' | 'objects'>,
  purchaser: string,
  { listing, revision }: { readonly listing: Listing; readonly revision: ListingRevision },
): Promise<void> {
  const { listingId, seller } = listing;
  const { terms, price, batchCount } = revision;
  const entries = (await readManifest(ports.tables, listingManifest(listingId, revision.revision), batchCount)).flat();
  const resourceIds = entries.map((entry) => entry.resourceId);
  const findings = blockersAmong(await tableFindings(ports, { seller, purchaser, resourceIds, entries, terms, price }));
  refuse(findings.map(forPurchaser(listingId, entries)));
}

/** Nothing of the seller's leaves by an error: the error of a purchaser names no resource. */
function forPurchaser(listingId: string, entries: readonly ManifestEntry[]): (finding: Finding) => Finding {
  const show = shownTo('purchaser', entries);
  return (finding) => {
    if (finding.about !== 'seller') return finding;
    const { code, detail, remedy, severity, whoMustAct } = show(finding);
    const refusal: Finding['refusal'] = (options) =>
      new ListingNotForSaleError(`Listing ${listingId} cannot be sold at present: the seller or the operator must act.`, options);
    return { code, detail, remedy, severity, whoMustAct, about: 'both', refusal };
  };
}
