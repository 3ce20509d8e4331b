import { createContext, useContext } from 'react';
import type { ApiClient } from './api-client.js';

const ApiContext = createContext<ApiClient | undefined>(undefined);

/** Gives everything inside it the client of the signed-in person. */
export const ApiProvider = ApiContext.Provider;

/** The client of the signed-in person; throws outside a session. */
export function useApi(): ApiClient {
  const client = useContext(ApiContext);
  if (client === undefined) throw new Error('useApi needs an ApiProvider around it.');
  return client;
}
