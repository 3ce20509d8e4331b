import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { Listing } from '../../../generated/api.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { useNotices } from '../../../shared/notices.js';
import type { ListingBody } from '../client/listing-body.js';
import { type DraftAddition, draftOf, withAddition } from '../client/listing-draft.js';
import { isEditable } from '../client/status-sentence.js';
import { ListingForm } from './listing-form.js';
import { WithKnownResources } from './with-known-resources.js';

/** The next revision of one's own listing, begun as it was when this opened; `addition` is in it from the start. */
export function EditListing({
  listing,
  addition,
  close,
}: {
  readonly listing: Listing;
  readonly addition: DraftAddition;
  readonly close: () => void;
}) {
  const [began] = useState(listing);
  const { perform, isRunning, problem } = useAct('reviseListing');
  const { tell } = useNotices();
  const { listingId } = listing;
  useTopOfPage();
  const send = async (body: ListingBody) => {
    const revised = await perform({ params: { listingId }, body });
    if (revised === undefined) return;
    tell({ type: 'success', text: `“${revised.title}” is revision ${revised.revision} now.` });
    close();
  };
  const next = listing.revision + 1;
  const sending = { label: `Save revision ${next}`, send: (body: ListingBody) => void send(body), isRunning, problem, cancel: close };
  return (
    <ConsolePage title={`Edit: ${began.title}`} description={`Saving makes revision ${next}. ${pinned}`}>
      <SpaceBetween size="l">
        <ChangedMeanwhile began={began} listing={listing} />
        <WithKnownResources>
          {(known) => <ListingForm initial={withAddition(draftOf(began), addition)} known={known} sending={sending} />}
        </WithKnownResources>
      </SpaceBetween>
    </ConsolePage>
  );
}

/** The form takes the place of a page that may have been scrolled, and the page that of the form. */
function useTopOfPage(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    return () => window.scrollTo(0, 0);
  }, []);
}

const pinned =
  'A purchase pins the revision its purchaser has read: whoever is reading an earlier one is told to read again before it can buy.';

function ChangedMeanwhile({ began, listing }: { readonly began: Listing; readonly listing: Listing }) {
  if (!isEditable(listing.status)) {
    return <Alert type="warning">The listing is {listing.status} now: it can no longer be edited, and saving will be refused.</Alert>;
  }
  if (began.revision === listing.revision) return null;
  return (
    <Alert type="warning">
      Somebody saved revision {listing.revision} while you were editing revision {began.revision}: saving replaces what they wrote.
    </Alert>
  );
}
