import { identifiedSet } from '../association/identification/identified-set.js';
import { loadKnowledge } from '../association/identification/load-knowledge.js';
import { measuredCost } from '../billing/measured-cost.js';
import type { Money } from '../ledger/money.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { listingManifest, manifestHash, manifestWrites } from '../transfer/manifest.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import { freezeManifest } from './freeze-manifest.js';
import type { ListingRevision, ListingTerms } from './listing.js';
import { revisionItem } from './listing-store.js';
import { measuredFigures } from './measured-figures.js';
import { requireTerms } from './require-terms.js';
import { stayingResources } from './staying-resources.js';

/** What a seller says of an offer. */
export interface ListingDraft {
  readonly title: string;
  readonly description: string;
  readonly price: Money;
  readonly terms: ListingTerms;
  readonly resourceIds: readonly string[];
}

/** A revision not yet written, and the writes that make it: with its manifest, in the transaction of the head, so none is without the others. */
export interface MadeRevision {
  readonly revision: ListingRevision;
  readonly entries: readonly ManifestEntry[];
  readonly writes: readonly Write[];
}

/** Makes a revision of a listing (at most 21 writes). Throws NotFoundError, ResourceLockedError, InvalidInputError. */
export async function makeRevision(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud' | 'objects'>,
  { listingId, revision, seller }: { readonly listingId: string; readonly revision: number; readonly seller: string },
  { title, description, price, terms, resourceIds }: ListingDraft,
): Promise<MadeRevision> {
  const manifest = await freezeManifest(ports.tables, seller, resourceIds, terms);
  requireTerms(terms, manifest.entries);
  const cost = await measuredCost(
    ports,
    manifest.entries.map((entry) => entry.resourceId),
    price.currency,
  );
  const knowledge = await loadKnowledge(ports, seller);
  const made: ListingRevision = {
    listingId,
    revision,
    title,
    description,
    price,
    terms,
    resources: manifest.resources,
    resourceCount: manifest.entries.length,
    batchCount: manifest.batches.length,
    manifestHash: manifestHash(manifest.entries),
    measuredCost: cost,
    measuredFigures: await measuredFigures(ports, manifest.entries),
    identified: identifiedSet(
      knowledge,
      manifest.entries.map(({ arn }) => arn),
    ),
    ...(terms.leftBehind.length > 0 && { staying: stayingResources(knowledge, terms) }),
    createdAt: ports.clock.now(),
  };
  const put: Write = { act: 'put', table: 'marketplace', item: revisionItem(made), when: [{ attribute: 'pk', is: 'absent' }] };
  return {
    revision: made,
    entries: manifest.entries,
    writes: [put, ...manifestWrites(listingManifest(listingId, revision), manifest.batches)],
  };
}
