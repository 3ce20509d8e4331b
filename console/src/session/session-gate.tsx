import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ApiClient } from '../api/api-client.js';
import { ApiProvider } from '../api/api-context.js';
import { problemFrom } from '../api/api-problem.js';
import { surroundings } from '../api/surroundings.js';
import type { Me, Problem } from '../generated/api.js';
import { SessionProvider } from './session-context.js';
import { SessionStore } from './session-store.js';
import { SignedOutPage } from './signed-out-page.js';
import { StartingPage } from './starting-page.js';

type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out'; readonly store: SessionStore | undefined; readonly problem?: Problem }
  | { readonly kind: 'signed-in'; readonly store: SessionStore; readonly api: ApiClient; readonly me: Me };

/** Shows what is inside to somebody who is signed in, and the way to sign in to anybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'starting' });
  useEffect(() => {
    void starting().then(setState);
  }, []);
  const queries = useMemo(newQueries, []);
  if (state.kind === 'starting') return <StartingPage />;
  if (state.kind === 'signed-out')
    return (
      <SignedOutPage
        problem={state.problem}
        start={() => (state.store === undefined ? window.location.reload() : void state.store.start())}
      />
    );
  return (
    <SessionProvider value={{ me: state.me, signOut: () => state.store.end() }}>
      <ApiProvider value={state.api}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </ApiProvider>
    </SessionProvider>
  );
}

/** Nobody is signed in while there is no token, or while the service knows no membership of its holder. */
async function starting(): Promise<State> {
  let store: SessionStore | undefined;
  try {
    const { signIn } = await new ApiClient(surroundings, async () => undefined).call('readConfiguration', {});
    if (signIn === undefined) throw new Error('This deployment does not say where its people sign in.');
    const view = { ...surroundings, storage: window.sessionStorage, location: window.location, history: window.history };
    const opened = new SessionStore(signIn, view);
    store = opened;
    if (!(await opened.resume())) return { kind: 'signed-out', store };
    const api = new ApiClient(surroundings, () => opened.token());
    return { kind: 'signed-in', store: opened, api, me: await api.call('readMe', {}) };
  } catch (error) {
    return { kind: 'signed-out', store, problem: problemFrom(error) };
  }
}

/** Reads are not tried again behind a person's back when the service has refused. */
function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: (failures, error) => failures < 2 && (problemFrom(error)?.status ?? 0) === 0, staleTime: 1_000 } },
  });
}
