import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Listing } from '../../../generated/api.js';
import { typeCounts } from '../../../shared/offer/resource-groups.js';
import { StayingList } from '../../../shared/offer/staying-list.js';
import { undoWindowMeaning, undoWindowText, whatMoves } from '../../../shared/offer/terms-text.js';
import { RouterLink } from '../../../shared/router-link.js';
import { Term } from '../../../shared/term.js';

/** What is bought, of which revision, and on which terms. */
export function PurchaseSummary({ listing }: { readonly listing: Listing }) {
  const { listingId, sellerName, title, revision, terms, staying = [] } = listing;
  const { undoWindowSeconds } = terms;
  const undoWindow = (
    <>
      {undoWindowText(undoWindowSeconds)}
      <Box color="text-body-secondary">{undoWindowMeaning(undoWindowSeconds)}</Box>
    </>
  );
  return (
    <Container header={<Header variant="h2">What you buy</Header>}>
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Offer', value: <RouterLink href={`/marketplace/${listingId}`}>{title}</RouterLink> },
            { label: 'Seller', value: sellerName },
            { label: 'Revision', value: `${revision}, as you see it here and no other` },
            { label: 'Cloud resources', value: typeCounts(listing).join(', ') },
            { label: 'What moves to you', value: whatMoves(terms) },
            { label: <Term word="undo window">Undo window</Term>, value: undoWindow },
          ]}
        />
        {staying.length > 0 && (
          <div>
            <Box variant="awsui-key-label">What stays with the seller</Box>
            <StayingList staying={staying} />
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}
