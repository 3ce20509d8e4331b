import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Listing } from '../../../generated/api.js';
import { money } from '../../../shared/money.js';
import { OfferResources } from '../../../shared/offer/offer-resources.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { type Buying, fieldIds, useBuying } from '../client/use-buying.js';
import { usePreflight } from '../client/use-preflight.js';
import { ChangedOffer, type OfferChange } from './changed-offer.js';
import { PurchaseCost } from './purchase-cost.js';
import { PurchaseCredentials } from './purchase-credentials.js';
import { PurchaseFindings } from './purchase-findings.js';
import { PurchaseSummary } from './purchase-summary.js';

/** All that a purchaser agrees to, and the button that buys this revision. */
export function BuyForm({
  listing,
  isReviewed,
  ...change
}: OfferChange & {
  readonly listing: Listing;
  /** True where it was asked for: whoever asked is led to its beginning. */
  readonly isReviewed: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isReviewed) form.current?.focus();
  }, [isReviewed]);
  const preflight = usePreflight(listing);
  const buying = useBuying(listing, preflight);
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label="Purchase"
      onSubmit={(event) => {
        event.preventDefault();
        buying.submit();
      }}
    >
      <Form errorText={buying.problems?.form} actions={<BuyActions listing={listing} isRunning={buying.isRunning} />}>
        <SpaceBetween size="l">
          <PurchaseSummary listing={listing} />
          <PurchaseCost listing={listing} />
          <OfferResources listing={listing} />
          <PurchaseCredentials listing={listing} buying={buying} />
          <PurchaseFindings preflight={preflight} />
          <Agreement buying={buying} />
          <Refusal buying={buying} change={change} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

function Agreement({ buying: { isAgreed, agree, problems, isRunning } }: { readonly buying: Buying }) {
  return (
    <Container header={<Header variant="h2">Your consent</Header>}>
      <FormField errorText={problems?.agreement}>
        <Checkbox
          controlId={fieldIds.agreement}
          ariaRequired
          disabled={isRunning}
          checked={isAgreed}
          onChange={({ detail }) => agree(detail.checked)}
        >
          I have read what I buy, what it costs, what stays with the seller, what happens to each credential and what may remain.
        </Checkbox>
      </FormField>
    </Container>
  );
}

function Refusal({ buying: { refusal }, change }: { readonly buying: Buying; readonly change: OfferChange }) {
  const isChanged = change.newer !== undefined || refusal?.code === 'ListingRevisionChanged';
  return <LiveRegion assertive>{isChanged ? <ChangedOffer {...change} /> : <ProblemAlert problem={refusal} />}</LiveRegion>;
}

function BuyActions({ listing: { listingId, price }, isRunning }: { readonly listing: Listing; readonly isRunning: boolean }) {
  const [, navigate] = useLocation();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button formAction="none" variant="link" onClick={() => navigate(`/marketplace/${listingId}`)}>
        Leave without buying
      </Button>
      <Button variant="primary" loading={isRunning} loadingText="Buying">
        Buy for {money(price)}
      </Button>
    </SpaceBetween>
  );
}
