import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Transfer } from '../../../generated/api.js';
import { labelOf } from '../../../shared/words.js';
import { failedSteps, failureLines, statusStory } from '../client/status-story.js';
import { CommitCountdown } from './commit-countdown.js';

/** What has become of the transfer, before anything else: as plain when it was undone as when it was completed. */
export function StatusAlert({ transfer }: { readonly transfer: Transfer }) {
  const { type, header, sentences, failure } = statusStory(transfer);
  return (
    <Alert type={type} header={header}>
      <SpaceBetween size="xs">
        <div>{sentences.join(' ')}</div>
        {failure !== undefined && <Failure failure={failure} />}
        <CommitCountdown transfer={transfer} />
      </SpaceBetween>
    </Alert>
  );
}

function Failure({ failure: { step, code, message } }: { readonly failure: NonNullable<Transfer['failure']> }) {
  const lines = failureLines(message);
  return (
    <div>
      <div>
        <strong>Why: {labelOf(code).toLowerCase()}</strong>
        {failedSteps(step)}
      </div>
      {lines.length === 1 ? (
        <div>{lines[0]}</div>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Box variant="small" color="inherit">
        Code {code}
      </Box>
    </div>
  );
}
