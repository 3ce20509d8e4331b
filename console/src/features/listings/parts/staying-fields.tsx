import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { linesOf } from '../client/listing-draft.js';
import type { ListingForm } from './use-listing-form.js';

/** Who stays and what stays, where the parties know of it; closed until there is something in it. */
export function StayingFields({ form }: { readonly form: ListingForm }) {
  const { draft, problems, change } = form;
  const count = linesOf(draft.bystanders).length + linesOf(draft.leftBehind).length;
  const [isOpen, setIsOpen] = useState(count > 0);
  const isAtFault = problems.bystanders !== undefined || problems.leftBehind !== undefined;
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
      </SpaceBetween>
    </ExpandableSection>
  );
}
