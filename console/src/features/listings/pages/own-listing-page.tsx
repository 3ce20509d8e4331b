import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import type { Listing } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { RouterLink } from '../../../shared/router-link.js';
import type { DraftAddition } from '../client/listing-draft.js';
import { mayChangeByItself } from '../client/status-sentence.js';
import { EditListing } from '../parts/edit-listing.js';
import { ListingActions } from '../parts/listing-actions.js';
import { OwnDetails } from '../parts/own-details.js';

/** One of one's own listings; nothing of one listing is left on the page of another. */
export function OwnListingPage() {
  const { listingId = '' } = useParams();
  return <OwnListing key={listingId} listingId={listingId} />;
}

function OwnListing({ listingId }: { readonly listingId: string }) {
  const { me } = useSession();
  const [editing, edit] = useState<DraftAddition>();
  const answer = useAnswer('readListing', { params: { listingId } }, { pollWhile: (listing) => mayChangeByItself(listing?.status) });
  const listing = answer.data;
  const isOwn = listing?.own !== undefined;
  if (isOwn && editing !== undefined) return <EditListing listing={listing} addition={editing} close={() => edit(undefined)} />;
  const actions = isOwn && mayTrade(me) && <ListingActions listing={listing} edit={() => edit({})} />;
  return (
    <ConsolePage title={listing?.title ?? 'Listing'} actions={actions}>
      <Loaded answer={answer} what="the listing">
        {(read) => (read.own === undefined ? <NotYours listing={read} /> : <OwnDetails listing={read} settle={edit} />)}
      </Loaded>
    </ConsolePage>
  );
}

function NotYours({ listing: { listingId, sellerName } }: { readonly listing: Listing }) {
  return (
    <Box>
      This is a listing of {sellerName}. You can read it <RouterLink href={`/marketplace/${listingId}`}>on the marketplace</RouterLink>.
    </Box>
  );
}
