import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { descriptionCharactersMax, titleCharactersMax } from '../../../../../domain/listing/listing.js';
import { isFree } from '../client/price-problem.js';
import type { ListingForm } from './use-listing-form.js';

/** What everybody reads of an offer: title, description, price. */
export function OfferFields({ form }: { readonly form: ListingForm }) {
  const { draft, problems, change } = form;
  return (
    <Container header={<Header variant="h2">The offer</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Title"
          errorText={problems.title}
          constraintText={`Every customer reads it. At most ${titleCharactersMax} characters.`}
        >
          <Input value={draft.title} onChange={({ detail }) => change({ title: detail.value })} ariaRequired />
        </FormField>
        <FormField
          label={
            <>
              Description <i>- optional</i>
            </>
          }
          errorText={problems.description}
          constraintText={`Every customer reads it, as plain text. At most ${descriptionCharactersMax.toLocaleString('en-US')} characters.`}
        >
          <Textarea value={draft.description} onChange={({ detail }) => change({ description: detail.value })} rows={6} />
        </FormField>
        <PriceFields form={form} />
      </SpaceBetween>
    </Container>
  );
}

function PriceFields({ form }: { readonly form: ListingForm }) {
  const { draft, problems, change } = form;
  const freely = isFree(draft.amount, draft.currency) ? 'No money changes hands: the purchaser gets it for nothing.' : undefined;
  return (
    <Grid gridDefinition={[{ colspan: { default: 8, s: 4 } }, { colspan: { default: 4, s: 2 } }]}>
      <FormField label="Price" errorText={problems.price} warningText={freely} constraintText="Paid once. 0 is a transfer without money.">
        <Input value={draft.amount} inputMode="decimal" onChange={({ detail }) => change({ amount: detail.value })} ariaRequired />
      </FormField>
      <FormField label="Currency" errorText={problems.currency} constraintText="ISO 4217">
        <Input
          value={draft.currency}
          onChange={({ detail }) => change({ currency: detail.value.toUpperCase() })}
          autoComplete={false}
          ariaRequired
        />
      </FormField>
    </Grid>
  );
}
