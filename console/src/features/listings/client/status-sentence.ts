import type { Listing } from '../../../generated/api.js';

type ListingStatus = Listing['status'];

const sentences: { readonly [status in ListingStatus]: string } = {
  draft: 'Only you see it: publish it to offer it on the marketplace.',
  published: 'Every customer sees it on the marketplace, and the first to accept it starts its transfer.',
  reserved: 'A purchaser has accepted it and its transfer is under way; if that is undone, it is offered again.',
  sold: 'A purchaser has bought it: its transfer is committed, and what is in it goes over or has gone over.',
  withdrawn: 'You have withdrawn it for good: nobody can buy it, and it can be neither edited nor published again.',
  stale:
    'It left the marketplace because a cloud resource in it is no longer as it was listed: edit it, which makes a draft of how things are now, then publish that.',
};

/** What a status of a listing means to its seller. */
export function statusSentence(status: ListingStatus): string {
  return sentences[status];
}

/** True while the status may change without the seller doing anything. */
export function mayChangeByItself(status: ListingStatus | undefined): boolean {
  return status === 'published' || status === 'reserved';
}

/** True while its seller may edit or withdraw it; `editable` of domain/listing/revise-listing.ts. */
export function isEditable(status: ListingStatus): boolean {
  return status === 'draft' || status === 'published' || status === 'stale';
}

/** Every status of a listing, in the order of its life. */
export const listingStatuses = Object.keys(sentences) as readonly ListingStatus[];
