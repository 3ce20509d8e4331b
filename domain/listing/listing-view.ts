import { askedCredentials } from './asked-credentials.js';
import type { Listing, ListingRevision, ListingTerms } from './listing.js';

/** What anybody may see of a published listing: never an ARN, a name or an address. */
export interface ListingView
  extends Listing,
    Pick<
      ListingRevision,
      'title' | 'description' | 'price' | 'resources' | 'resourceCount' | 'measuredCost' | 'measuredFigures' | 'identified' | 'staying'
    > {
  readonly sellerName: string;
  readonly terms: Pick<ListingTerms, 'undoWindowSeconds' | 'movesControl' | 'movesPayment'> & {
    /** Resource ids of the secrets for which the purchaser gives a new value. */
    readonly asks: readonly string[];
  };
  /** Only for the seller. */
  readonly own?: { readonly terms: ListingTerms; readonly resourceIds?: readonly string[] };
}

/** A listing as a browser sees it. */
export function browserView(listing: Listing, revision: ListingRevision, sellerName: string): ListingView {
  const { title, description, price, resources, resourceCount, measuredCost, measuredFigures, identified, staying } = revision;
  const { undoWindowSeconds, movesControl, movesPayment } = revision.terms;
  const terms = { undoWindowSeconds, movesControl, movesPayment, asks: askedCredentials(revision.terms) };
  return {
    ...listing,
    sellerName,
    title,
    description,
    price,
    terms,
    resources,
    resourceCount,
    measuredCost,
    measuredFigures,
    identified,
    staying,
  };
}

/** A listing as its seller sees it; `resourceIds` where the manifest was read. */
export function sellerView(listing: Listing, revision: ListingRevision, sellerName: string, resourceIds?: readonly string[]): ListingView {
  return { ...browserView(listing, revision, sellerName), own: { terms: revision.terms, resourceIds } };
}
