import { createContext, useContext } from 'react';
import type { Me } from '../generated/api.js';

/** Who is signed in, and how they leave. */
export interface Session {
  readonly me: Me;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Gives everything inside it the session. */
export const SessionProvider = SessionContext.Provider;

/** The session; throws where nobody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider around it.');
  return session;
}
