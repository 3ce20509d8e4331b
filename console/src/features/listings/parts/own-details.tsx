import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import type { Listing } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { MeasuredPairs } from '../../../shared/offer/measured-pairs.js';
import { OfferDetails } from '../../../shared/offer/offer-details.js';
import { rowsOfListing } from '../client/listed-rows.js';
import { isEditable } from '../client/status-sentence.js';
import { CheckPanel, type Settle } from './check-panel.js';
import { ListingOverview } from './listing-overview.js';
import { becomesColumn, ResourceRows } from './resource-rows.js';
import { useKnownResources } from './use-known-resources.js';

/** Everything about a listing of one's own. */
export function OwnDetails({ listing, settle }: { readonly listing: Listing; readonly settle: Settle }) {
  const { me } = useSession();
  const isChecked = mayTrade(me) && isEditable(listing.status);
  return (
    <SpaceBetween size="l">
      <ListingOverview listing={listing} />
      {isChecked && <CheckPanel key={listing.revision} listing={listing} settle={settle} />}
      <MeasuredPairs listing={listing} />
      <WhatIsIn listing={listing} />
      <Staying listing={listing} />
      <Preview listing={listing} />
    </SpaceBetween>
  );
}

/** What is sold is no longer its seller's, who is told its id alone. */
function WhatIsIn({ listing }: { readonly listing: Listing }) {
  const isSold = listing.status === 'sold';
  const { known } = useKnownResources({ enabled: !isSold });
  const rows = useMemo(() => rowsOfListing(listing, known), [listing, known]);
  return (
    <ResourceRows
      rows={rows}
      last={becomesColumn}
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description={isSold ? 'They go to the purchaser: you are no longer told their names.' : 'Only you are told their names.'}
        >
          Cloud resources
        </Header>
      }
    />
  );
}

function Staying({ listing: { own } }: { readonly listing: Listing }) {
  const { bystanders = [], leftBehind = [], accessGranted = [] } = own?.terms ?? {};
  if (bystanders.length + leftBehind.length === 0) return null;
  return (
    <Container header={<Header variant="h2">Who and what stays</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Bystanders', value: <Lines lines={bystanders} /> },
          { label: 'Left behind', value: <Lines lines={leftBehind} /> },
          { label: 'Left behind with access granted', value: <Lines lines={accessGranted} /> },
        ]}
      />
    </Container>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <>None</>;
  return (
    <>
      {lines.map((line) => (
        <Box key={line}>
          <span style={{ overflowWrap: 'anywhere' }}>{line}</span>
        </Box>
      ))}
    </>
  );
}

function Preview({ listing }: { readonly listing: Listing }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ExpandableSection
      variant="container"
      headerText="Preview as a purchaser sees it"
      expanded={isOpen}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      {isOpen && <OfferDetails listing={listing} />}
    </ExpandableSection>
  );
}
