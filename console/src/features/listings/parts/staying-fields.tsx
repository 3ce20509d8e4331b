import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { shortArn } from '../../../shared/short-arn.js';
import { grantedIn, linesOf } from '../client/listing-draft.js';
import type { ListingForm } from './use-listing-form.js';

/** Who stays and what stays, where the parties know of it; closed until there is something in it. */
export function StayingFields({ form }: { readonly form: ListingForm }) {
  const { draft, problems, change } = form;
  const count = linesOf(draft.bystanders).length + linesOf(draft.leftBehind).length;
  const [isOpen, setIsOpen] = useState(count > 0);
  const isAtFault = [problems.bystanders, problems.leftBehind, problems.accessGranted].some((problem) => problem !== undefined);
  return (
    <ExpandableSection
      variant="container"
      headerText="Who and what stays"
      headerCounter={`(${count})`}
      headerDescription="Optional: access of others that stays, and what is knowingly left behind."
      expanded={isOpen || isAtFault}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      <SpaceBetween size="l">
        <FormField
          label="Bystanders"
          description="Principals and networks of others that keep their access. Both parties confirm them: without it they are in the way."
          constraintText="One a line: ARN of a role, user or account, a network such as 203.0.113.0/24, or a security group."
          errorText={problems.bystanders}
        >
          <Textarea value={draft.bystanders} onChange={({ detail }) => change({ bystanders: detail.value })} rows={3} />
        </FormField>
        <FormField
          label="Left behind"
          description="Cloud resources of yours outside this listing that stay with you although something in it needs them, or they need it."
          constraintText="One ARN a line."
          errorText={problems.leftBehind}
        >
          <Textarea value={draft.leftBehind} onChange={({ detail }) => change({ leftBehind: detail.value })} rows={3} />
        </FormField>
        <GrantedField form={form} />
      </SpaceBetween>
    </ExpandableSection>
  );
}

/** Only what is left behind can be chosen. */
function GrantedField({ form: { draft, problems, change } }: { readonly form: ListingForm }) {
  const kept = [...new Set(linesOf(draft.leftBehind))];
  const granted = new Set(grantedIn(draft));
  const options = kept.map((arn) => ({ value: arn, label: shortArn(arn), description: arn }));
  return (
    <FormField
      label="Access granted"
      description="Of what is left behind: what is sold may go on using it. The check says whether its own policies and rules let that in as they are."
      errorText={problems.accessGranted}
    >
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => granted.has(value))}
        disabled={kept.length === 0}
        deselectAriaLabel={({ label }) => `Take back access to ${label}`}
        placeholder={kept.length === 0 ? 'Nothing is left behind' : 'Choose'}
        onChange={({ detail }) => change({ accessGranted: detail.selectedOptions.flatMap(({ value }) => value ?? []) })}
      />
    </FormField>
  );
}
