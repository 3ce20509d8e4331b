import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.js';
import { problemFrom } from '../../../api/api-problem.js';
import { surroundings } from '../../../api/surroundings.js';
import type { Problem } from '../../../generated/api.js';
import { type DryRun, dryRun } from './dry-run.js';
import { useRested } from './use-rested.js';

/** Where the dry run of a choice stands. */
export interface DryRunState {
  /** The newest that has ended; it may be of an earlier choice while `isRunning`. */
  readonly run: DryRun | undefined;
  readonly problem: Problem | undefined;
  readonly isRunning: boolean;
  readonly again: () => void;
}

const restMs = 600;
const freshMs = 60_000;

/** Runs a choice dry when it has rested, and on demand; only the newest choice counts. Changes nothing, so no other read is asked anew. */
export function useDryRun(choice: ReadonlySet<string>, isWanted: boolean): DryRunState {
  const api = useApi();
  const chosen = [...choice].sort().join(' ');
  const rested = useRested(chosen, restMs);
  const resourceIds = rested.split(' ');
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['preflightTransfer', resourceIds],
    queryFn: ({ signal }) =>
      dryRun(
        (from) => api.call('preflightTransfer', { body: { resourceIds, from } }, surroundings.newKey()),
        () => signal.aborted,
      ),
    enabled: isWanted && rested !== '',
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchOnWindowFocus: false,
  });
  return { run: data, problem: problemFrom(error), isRunning: isFetching || chosen !== rested, again: () => void refetch() };
}
