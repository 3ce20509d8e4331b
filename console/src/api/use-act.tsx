import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Problem } from '../generated/api.js';
import { useApi } from './api-context.js';
import { ApiProblemError, problemFrom } from './api-problem.js';
import type { ActName, AnswerOf, RequestOf } from './request-of.js';
import { surroundings } from './surroundings.js';

/** Something a person asks the service to do. */
export interface Act<Name extends ActName> {
  /** Asks once; answers what the service said, or undefined when it refused (then `problem` says why). */
  readonly perform: (request: RequestOf<Name>) => Promise<AnswerOf<Name> | undefined>;
  readonly isRunning: boolean;
  readonly problem: Problem | undefined;
  /** Forgets the problem. */
  readonly reset: () => void;
}

const triesMax = 3;

/** An act under one Idempotency-Key a click: tried again after a lost answer it is done once. Every read is asked anew afterwards. */
export function useAct<Name extends ActName>(name: Name): Act<Name> {
  const api = useApi();
  const queries = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation<AnswerOf<Name>, Error, { request: RequestOf<Name>; key: string }>({
    mutationFn: ({ request, key }) => api.call(name, request, key),
    retry: (failures, cause) => failures < triesMax && cause instanceof ApiProblemError && cause.retryable,
    onSettled: () => queries.invalidateQueries(),
    // A request or an answer may hold a secret value: nothing of it is kept once nobody shows it.
    gcTime: 0,
  });
  const perform = (request: RequestOf<Name>) => mutateAsync({ request, key: surroundings.newKey() }).catch(() => undefined);
  return { perform, isRunning: isPending, problem: problemFrom(error), reset };
}
