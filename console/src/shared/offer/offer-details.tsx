import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Listing } from '../../generated/api.js';
import { InstantText } from '../instant-text.js';
import { money } from '../money.js';
import { Term } from '../term.js';
import { CredentialList } from './credential-list.js';
import { MeasuredPairs } from './measured-pairs.js';
import { OfferResources } from './offer-resources.js';
import { regionsOf } from './resource-groups.js';
import { StayingList } from './staying-list.js';
import { undoWindowMeaning, undoWindowText, whatMoves } from './terms-text.js';

/** An offer as a purchaser reads it before buying: everything but its title, which is the heading of whatever it stands in. */
export function OfferDetails({ listing }: { readonly listing: Listing }) {
  return (
    <SpaceBetween size="l">
      <Overview listing={listing} />
      <MeasuredPairs listing={listing} />
      <OfferResources listing={listing} />
      <Terms listing={listing} />
    </SpaceBetween>
  );
}

function Overview({ listing }: { readonly listing: Listing }) {
  const { listingId, sellerName, price, resourceCount, revision, updatedAt, description } = listing;
  const id = <CopyToClipboard variant="inline" textToCopy={listingId} copyButtonAriaLabel="Copy the listing id" {...copied} />;
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Price', value: money(price) },
            { label: 'Seller', value: sellerName },
            { label: 'Cloud resources', value: resourceCount },
            { label: 'Regions', value: regionsOf(listing).join(', ') },
            { label: 'Listing', value: id },
            { label: 'Revision', value: revision },
            { label: 'Changed', value: <InstantText at={updatedAt} /> },
          ]}
        />
        <div>
          <Box variant="awsui-key-label">Description</Box>
          <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{description || 'The seller has given none.'}</div>
        </div>
      </SpaceBetween>
    </Container>
  );
}

const copied = { copySuccessText: 'Copied', copyErrorText: 'Not copied' } as const;

function Terms({ listing }: { readonly listing: Listing }) {
  const { undoWindowSeconds } = listing.terms;
  return (
    <Container header={<Header variant="h2">Terms</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={2}
          items={[
            { label: 'What moves', value: whatMoves(listing.terms) },
            {
              label: <Term word="undo window">Undo window</Term>,
              value: (
                <>
                  {undoWindowText(undoWindowSeconds)}
                  <Box color="text-body-secondary">{undoWindowMeaning(undoWindowSeconds)}</Box>
                </>
              ),
            },
          ]}
        />
        <div>
          <Box variant="awsui-key-label">What happens to each credential</Box>
          <CredentialList listing={listing} />
        </div>
        <div>
          <Box variant="awsui-key-label">What stays with the seller</Box>
          <StayingList staying={listing.staying} />
        </div>
      </SpaceBetween>
    </Container>
  );
}
