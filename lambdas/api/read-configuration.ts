import { readEnvironment } from '../wrappers/environment.js';
import type { ApiHandler } from './route.js';
import { scopes } from './scopes.js';

/** GET /api/configuration */
export const readConfiguration: ApiHandler = async () => {
  const service = readEnvironment('service');
  const address = { issuer: service.SIGN_IN_ISSUER, authorizeUrl: service.SIGN_IN_AUTHORIZE_URL, tokenUrl: service.SIGN_IN_TOKEN_URL };
  const signOutUrl = service.SIGN_IN_SIGN_OUT_URL === '' ? {} : { signOutUrl: service.SIGN_IN_SIGN_OUT_URL };
  const signIn = { ...address, ...signOutUrl, clientId: service.SIGN_IN_CLIENT_ID, scopes: ['openid', ...Object.keys(scopes)] };
  return { body: { environment: service.SERVICE_ENVIRONMENT, ...(address.authorizeUrl === '' ? {} : { signIn }) } };
};
