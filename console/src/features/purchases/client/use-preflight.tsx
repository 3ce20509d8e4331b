import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from '../../../api/api-context.js';
import { problemFrom } from '../../../api/api-problem.js';
import { surroundings } from '../../../api/surroundings.js';
import type { Listing, Preflight, Problem } from '../../../generated/api.js';
import { nextFrom, type PreflightSoFar, preflightSoFar } from './preflight-so-far.js';

/** A dry run of a purchase, followed to its end or to the limit. */
export interface PreflightRun extends PreflightSoFar {
  readonly isRunning: boolean;
  readonly problem: Problem | undefined;
  /** Goes on where it failed, or begins anew. */
  readonly checkAgain: () => void;
}

/** Asks what is in the way of buying this revision and what may remain. It reads the cloud, so it is asked again only when somebody says so. */
export function usePreflight({ listingId, revision }: Pick<Listing, 'listingId' | 'revision'>): PreflightRun {
  const api = useApi();
  const ask = (from: number) =>
    api.call('preflightTransfer', { body: { listingId, listingRevision: revision, from } }, surroundings.newKey());
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['preflightTransfer', listingId, revision],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: 0,
    getNextPageParam: (_last: Preflight, answers: Preflight[]) => nextFrom(answers),
    staleTime: 'static',
    gcTime: 0,
  });
  const isGrowing = hasNextPage && error === null;
  useEffect(() => {
    if (isGrowing && !isFetching) void fetchNextPage();
  }, [isGrowing, isFetching, fetchNextPage]);
  const soFar = useMemo(() => preflightSoFar(data?.pages ?? []), [data]);
  const checkAgain = () => void (hasNextPage ? fetchNextPage() : refetch());
  return { ...soFar, isRunning: isFetching || isGrowing, problem: problemFrom(error), checkAgain };
}
