import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Problem } from '../../../generated/api.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { KnownResources } from '../client/listed-rows.js';
import type { ListingBody } from '../client/listing-body.js';
import type { ListingDraft } from '../client/listing-draft.js';
import { ChosenResources } from './chosen-resources.js';
import { CredentialFields } from './credential-fields.js';
import { OfferFields } from './offer-fields.js';
import { StayingFields } from './staying-fields.js';
import { TermsFields } from './terms-fields.js';
import { useListingForm } from './use-listing-form.js';

/** What a form sends, and how that goes. */
export interface Sending {
  readonly label: string;
  readonly send: (body: ListingBody) => void;
  readonly isRunning: boolean;
  readonly problem: Problem | undefined;
  readonly cancel: () => void;
}

/** Everything a seller says of an offer; what is typed stays until the service accepts it. */
export function ListingForm({
  initial,
  known,
  sending,
}: {
  readonly initial: ListingDraft;
  readonly known: KnownResources;
  readonly sending: Sending;
}) {
  const form = useListingForm(initial, { known, problem: sending.problem, send: sending.send });
  const { draft, problems, change } = form;
  const { resourceIds, movesControl, credentialChoices } = draft;
  const shared = { known, change };
  return (
    <form
      ref={form.ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Form actions={<FormActions sending={sending} />}>
        <SpaceBetween size="l">
          <OfferFields form={form} />
          <ChosenResources resourceIds={resourceIds} problem={problems.resources} {...shared} />
          <TermsFields form={form} />
          <CredentialFields {...{ resourceIds, movesControl, credentialChoices }} problem={problems.credentials} {...shared} />
          <StayingFields form={form} />
          <ProblemAlert problem={form.refusal} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

function FormActions({ sending }: { readonly sending: Sending }) {
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <Button formAction="none" variant="link" onClick={sending.cancel}>
        Cancel
      </Button>
      <Button variant="primary" loading={sending.isRunning} loadingText="Sending">
        {sending.label}
      </Button>
    </SpaceBetween>
  );
}
