import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer.js';
import { ProblemAlert } from './problem-alert.js';

/** What a page shows of an answer: that it loads, why it is not there, or what `children` make of it; a failed refresh keeps what was there. */
export function Loaded<Data>({
  answer,
  what,
  children,
}: {
  readonly answer: Answer<Data>;
  /** What is loading, e.g. `the listing`. */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, problem, isLoading, refresh } = answer;
  if (data === undefined && isLoading) {
    return (
      <Box padding="l" textAlign="center">
        <StatusIndicator type="loading">Loading {what}</StatusIndicator>
      </Box>
    );
  }
  return (
    <>
      <ProblemAlert problem={problem} retry={refresh} />
      {data !== undefined && children(data)}
    </>
  );
}
