import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Listing } from '../../../generated/api.js';
import { CredentialList } from '../../../shared/offer/credential-list.js';
import { askedSecrets } from '../client/asked-secrets.js';
import { type Buying, fieldIds } from '../client/use-buying.js';

/** What happens to each credential, and the values that the purchaser gives. */
export function PurchaseCredentials({ listing, buying }: { readonly listing: Listing; readonly buying: Buying }) {
  return (
    <Container header={<Header variant="h2">What happens to each credential</Header>}>
      <SpaceBetween size="l">
        <CredentialList listing={listing} />
        {listing.terms.asks.length > 0 && <GivenValues listing={listing} buying={buying} />}
      </SpaceBetween>
    </Container>
  );
}

function GivenValues({ listing, buying: { values, give, problems, isRunning } }: { readonly listing: Listing; readonly buying: Buying }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <SpaceBetween size="m">
      {askedSecrets(listing).map(({ resourceId, label }) => (
        <FormField
          key={resourceId}
          controlId={fieldIds.value(resourceId)}
          label={`New value of ${label}`}
          description="Told to the service once, with the purchase; the seller never sees it."
          errorText={problems?.values[resourceId]}
        >
          <Input
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            spellcheck={false}
            disabled={isRunning}
            value={values[resourceId] ?? ''}
            onChange={({ detail }) => give(resourceId, detail.value)}
          />
        </FormField>
      ))}
      <Checkbox checked={isShown} onChange={({ detail }) => setIsShown(detail.checked)}>
        Show what I type
      </Checkbox>
    </SpaceBetween>
  );
}
