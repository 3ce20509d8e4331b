import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { thresholds } from '../client/confidence.js';
import type { SortedFindings } from '../client/sorted-findings.js';
import type { DryRunState } from '../client/use-dry-run.js';
import type { Solution } from '../client/use-solution.js';
import { DryRunStatus } from './dry-run-status.js';
import { StrandedAlert } from './stranded-alert.js';

const row = { display: 'flex', flexWrap: 'wrap', gap: '12px 32px' } as const;

interface ChoicePanelProps {
  readonly solution: Solution;
  /** Absent for who may not list. */
  readonly dryRun: DryRunState | undefined;
  readonly stranded: SortedFindings['stranded'];
}

/** Chooses at once by confidence, says what the percentages are worth, and what a listing of the choice would leave behind. */
export function ChoicePanel({ solution: { members, choice, threshold, chooseFrom, add }, dryRun, stranded }: ChoicePanelProps) {
  const chosen = thresholds.find(({ value }) => Number(value) === threshold) ?? thresholds[0];
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${choice.size}/${members.length})`}
          description="A dry run asks every rule of a listing at once and changes nothing."
          actions={dryRun && <CheckButton dryRun={dryRun} />}
        >
          Your choice
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div style={row}>
          <FormField
            label="Choose by confidence"
            constraintText="Confidence is a calibrated probability: of what is told at 90 %, nine in ten belong together."
          >
            <Select
              options={thresholds}
              selectedOption={chosen}
              onChange={({ detail }) => chooseFrom(Number(detail.selectedOption.value))}
            />
          </FormField>
          {dryRun && <DryRunStatus dryRun={dryRun} stranded={stranded.length} />}
        </div>
        <ProblemAlert problem={dryRun?.problem} retry={dryRun?.again} />
        <StrandedAlert stranded={stranded} add={add} />
      </SpaceBetween>
    </Container>
  );
}

function CheckButton({ dryRun: { isRunning, again } }: { readonly dryRun: DryRunState }) {
  return (
    <Button iconName="refresh" loading={isRunning} onClick={again}>
      Check again
    </Button>
  );
}
