import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useAct } from '../../../api/use-act.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { useNotices } from '../../../shared/notices.js';
import { RouterLink } from '../../../shared/router-link.js';
import { type ChosenState, chosenState } from '../client/chosen-state.js';
import type { ListingBody } from '../client/listing-body.js';
import { newDraft } from '../client/listing-draft.js';
import { ListingForm } from '../parts/listing-form.js';
import { WithKnownResources } from '../parts/with-known-resources.js';

const description = 'A draft only you see. You check and publish it on the next page.';

/** A new listing of what was chosen on the page before. */
export function NewListingPage() {
  const { me } = useSession();
  const [chosen] = useState(chosenState(useHistoryState()));
  if (!mayTrade(me)) return <ConsolePage title="New listing">Your role lets you read listings, not make them.</ConsolePage>;
  if (chosen.resourceIds.length === 0) {
    return (
      <ConsolePage title="New listing">
        <Box>
          Choose what to sell first: go to <RouterLink href="/resources">Resources</RouterLink>, tick what belongs together and list it.
        </Box>
      </ConsolePage>
    );
  }
  return (
    <ConsolePage title="New listing" description={description}>
      <NewListing chosen={chosen} />
    </ConsolePage>
  );
}

function NewListing({ chosen }: { readonly chosen: ChosenState }) {
  const [, navigate] = useLocation();
  const { tell } = useNotices();
  const { perform, isRunning, problem } = useAct('createListing');
  const send = async (body: ListingBody) => {
    const listing = await perform({ body });
    if (listing === undefined) return;
    navigate(`/listings/${listing.listingId}`);
    tell({ type: 'success', text: `“${listing.title}” is a draft. Check it, then publish it.` });
  };
  const cancel = () => navigate('/resources');
  return (
    <WithKnownResources>
      {(known) => (
        <ListingForm
          initial={newDraft(chosen)}
          known={known}
          sending={{ label: 'Create draft', send: (body) => void send(body), isRunning, problem, cancel }}
        />
      )}
    </WithKnownResources>
  );
}
