import FormField from '@cloudscape-design/components/form-field';
import LiveRegion from '@cloudscape-design/components/live-region';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { dryRunSummary } from '../client/dry-run-summary.js';
import type { DryRunState } from '../client/use-dry-run.js';

/** Where the dry run stands, in one sentence that is read out when it changes. */
export function DryRunStatus({
  dryRun: { run, problem, isRunning },
  stranded,
}: {
  readonly dryRun: DryRunState;
  readonly stranded: number;
}) {
  if (problem !== undefined && !isRunning) return null;
  const summary = run === undefined || isRunning ? undefined : dryRunSummary(run, stranded);
  return (
    <FormField label="Dry run">
      <LiveRegion>
        <StatusIndicator type={summary?.look ?? 'loading'}>{summary?.text ?? 'Checking your choice'}</StatusIndicator>
      </LiveRegion>
    </FormField>
  );
}
