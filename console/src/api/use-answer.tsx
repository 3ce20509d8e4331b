import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Problem } from '../generated/api.js';
import { useApi } from './api-context.js';
import { problemFrom } from './api-problem.js';
import { pollIntervalMs } from './poll-interval.js';
import type { AnswerOf, ReadName, RequestOf } from './request-of.js';

/** Where a read stands. */
export interface Answer<Data> {
  /** The newest answer; kept while a newer one is asked for. */
  readonly data: Data | undefined;
  /** Why there is no newer one. */
  readonly problem: Problem | undefined;
  readonly isLoading: boolean;
  readonly refresh: () => void;
}

/** How a read is asked. */
export interface AnswerOptions<Data> {
  /** Asks again with growing pauses while it holds; default: never. */
  readonly pollWhile?: (data: Data | undefined) => boolean;
  /** False: not asked yet. */
  readonly enabled?: boolean;
}

/** Reads from the service: one answer, polled with If-None-Match where it may change by itself. */
export function useAnswer<Name extends ReadName>(
  name: Name,
  request: RequestOf<Name>,
  { pollWhile = () => false, enabled = true }: AnswerOptions<AnswerOf<Name>> = {},
): Answer<AnswerOf<Name>> {
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery<AnswerOf<Name>, Error>({
    queryKey: [name, request],
    queryFn: () => api.call(name, request),
    refetchInterval: (query) => (pollWhile(query.state.data) ? pollIntervalMs(api.unchanged(name, request)) : false),
    placeholderData: keepPreviousData,
    enabled,
  });
  return { data, problem: problemFrom(error), isLoading: isPending && enabled, refresh: () => void refetch() };
}
