import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Listing } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { money } from '../../../shared/money.js';
import { undoWindowText, whatMoves } from '../../../shared/offer/terms-text.js';
import { RouterLink } from '../../../shared/router-link.js';
import { StatusText } from '../../../shared/status-text.js';
import { Term } from '../../../shared/term.js';
import { statusSentence } from '../client/status-sentence.js';

/** Where a listing of one's own stands, and what it says. */
export function ListingOverview({ listing }: { readonly listing: Listing }) {
  const { listingId, revision, price, resourceCount, terms, createdAt, updatedAt } = listing;
  const id = <CopyToClipboard variant="inline" textToCopy={listingId} copyButtonAriaLabel="Copy the listing id" {...copied} />;
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <ListingState listing={listing} />
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Price', value: money(price) },
            { label: 'Cloud resources', value: resourceCount },
            { label: 'What moves', value: whatMoves(terms) },
            { label: <Term word="undo window">Undo window</Term>, value: undoWindowText(terms.undoWindowSeconds) },
            { label: 'Revision', value: revision },
            { label: 'Listing', value: id },
            { label: 'Created', value: <InstantText at={createdAt} /> },
            { label: 'Changed', value: <InstantText at={updatedAt} /> },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}

const copied = { copySuccessText: 'Copied', copyErrorText: 'Not copied' } as const;

/** The status may change while somebody looks: said aloud, with where to go on. */
function ListingState({ listing: { listingId, status } }: { readonly listing: Listing }) {
  return (
    <div>
      <LiveRegion>
        <StatusText status={status} />
        <Box>{statusSentence(status)}</Box>
      </LiveRegion>
      {status === 'published' && <RouterLink href={`/marketplace/${listingId}`}>See it on the marketplace</RouterLink>}
      {(status === 'reserved' || status === 'sold') && <RouterLink href="/transfers">See your transfers</RouterLink>}
    </div>
  );
}
