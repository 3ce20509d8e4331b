import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Term } from '../../../shared/term.js';
import { type UndoUnit, type UndoWindow, undoUnits, undoWindowSeconds } from '../client/undo-window.js';
import type { ListingForm } from './use-listing-form.js';

/** What moves, and how long it can be reversed. */
export function TermsFields({ form }: { readonly form: ListingForm }) {
  const { draft, problems, change } = form;
  return (
    <Container header={<Header variant="h2">Terms</Header>}>
      <SpaceBetween size="l">
        <FormField label="What moves" errorText={problems.moves}>
          <SpaceBetween size="xs">
            <Checkbox
              checked={draft.movesControl}
              onChange={({ detail }) => change({ movesControl: detail.checked })}
              description="Who may reach and change the cloud resources: rules, policies, credentials and the owner's tag."
            >
              Control
            </Checkbox>
            <Checkbox
              checked={draft.movesPayment}
              onChange={({ detail }) => change({ movesPayment: detail.checked })}
              description="Who pays for using them, from the cut on."
            >
              Payment
            </Checkbox>
          </SpaceBetween>
        </FormField>
        <UndoWindowFields window={draft.undoWindow} problem={problems.undoWindow} change={(undoWindow) => change({ undoWindow })} />
      </SpaceBetween>
    </Container>
  );
}

const unitOptions = Object.keys(undoUnits).map((unit) => ({ value: unit, label: unit }));

function UndoWindowFields({
  window,
  problem,
  change,
}: {
  readonly window: UndoWindow;
  readonly problem: string | undefined;
  readonly change: (window: UndoWindow) => void;
}) {
  const none = undoWindowSeconds(window) === 0 ? 'You are paid at once, and nothing can be reversed from escrow.' : undefined;
  return (
    <Grid gridDefinition={[{ colspan: { default: 7, s: 4 } }, { colspan: { default: 5, s: 2 } }]}>
      <FormField
        label="Undo window"
        info={<Term word="undo window">What is this?</Term>}
        errorText={problem}
        warningText={none}
        constraintText="At most 7 days after completion; you are paid at its end."
      >
        <Input
          value={window.count}
          inputMode="numeric"
          onChange={({ detail }) => change({ ...window, count: detail.value })}
          ariaRequired
        />
      </FormField>
      <FormField label="Unit">
        <Select
          selectedOption={{ value: window.unit, label: window.unit }}
          options={unitOptions}
          onChange={({ detail }) => change({ ...window, unit: detail.selectedOption.value as UndoUnit })}
        />
      </FormField>
    </Grid>
  );
}
