import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps from '@cloudscape-design/components/steps';
import type { Transfer } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { labelOf } from '../../../shared/words.js';
import { pointOfNoReturn, type StepPhase } from '../client/step-phase.js';
import type { ShownStep } from '../client/step-run.js';
import { batchesText, changesText, lookOfStep, tookText } from '../client/step-words.js';

/** Steps one under another: how each stands, when it began, how long it took and what it changes. */
export function StepList({ transfer, title, meaning, steps }: StepPhase & { readonly transfer: Transfer }) {
  return (
    <SpaceBetween size="xs">
      <div>
        <Box variant="h3">{title}</Box>
        <Box color="text-body-secondary" variant="small">
          {meaning}
        </Box>
      </div>
      <Steps
        ariaLabel={title}
        steps={steps.map((step) => ({
          status: lookOfStep(step.state),
          statusIconAriaLabel: labelOf(step.state),
          header: <StepHeader step={step} />,
          details: <StepDetails step={step} transfer={transfer} />,
        }))}
      />
    </SpaceBetween>
  );
}

function StepHeader({ step: { step, state } }: { readonly step: ShownStep }) {
  return (
    <>
      <strong>{labelOf(step)}</strong> · {labelOf(state).toLowerCase()}{' '}
      {step === pointOfNoReturn && <Badge color="blue">Point of no return</Badge>}
    </>
  );
}

function StepDetails({ step, transfer }: { readonly step: ShownStep; readonly transfer: Transfer }) {
  const { progress } = step;
  const told = [batchesText(step, transfer), tookText(step) && `took ${tookText(step)}`].filter((part) => part !== undefined);
  return (
    <Box variant="small" color="text-body-secondary" display="block">
      {progress !== undefined && (
        <div>
          <InstantText at={progress.startedAt} />
          {told.map((part) => ` · ${part}`)}
        </div>
      )}
      {progress?.errorCode !== undefined && (
        <Box variant="small" color="text-status-error" display="block">
          {progress.errorCode}: {progress.errorMessage}
        </Box>
      )}
      <div>{changesText(step)}</div>
    </Box>
  );
}
