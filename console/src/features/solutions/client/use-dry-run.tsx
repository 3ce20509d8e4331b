import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.js';
import { problemFrom } from '../../../api/api-problem.js';
import { surroundings } from '../../../api/surroundings.js';
import type { Problem } from '../../../generated/api.js';
import { type DryRun, dryRun } from './dry-run.js';
import type { KeptBehind } from './shared-choice.js';
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

/**
 * Runs a choice dry when it has rested, and on demand, as a listing would be checked that leaves with the seller and grants what `kept` names;
 * only the newest choice counts. Changes nothing, so no other read is asked anew.
 */
export function useDryRun(
  choice: ReadonlySet<string>,
  kept: Pick<KeptBehind, 'leftBehind' | 'accessGranted'>,
  isWanted: boolean,
): DryRunState {
  const api = useApi();
  const asked = [choice, kept.leftBehind, kept.accessGranted].map((ids) => [...ids].sort().join(' ')).join('\n');
  const rested = useRested(asked, restMs);
  const [resourceIds = [], leftBehind = [], accessGranted = []] = rested.split('\n').map((ids) => ids.split(' ').filter((id) => id !== ''));
  const body = { resourceIds, terms: { leftBehind, accessGranted } };
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['preflightTransfer', body],
    queryFn: ({ signal }) =>
      dryRun(
        (from) => api.call('preflightTransfer', { body: { ...body, from } }, surroundings.newKey()),
        () => signal.aborted,
      ),
    enabled: isWanted && resourceIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchOnWindowFocus: false,
  });
  return { run: data, problem: problemFrom(error), isRunning: isFetching || asked !== rested, again: () => void refetch() };
}
