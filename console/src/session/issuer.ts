import type { AuthorizationServer, Client } from 'oauth4webapi';
import type { Configuration } from '../generated/api.js';

/** Where a deployment signs its people in. */
export type SignIn = NonNullable<Configuration['signIn']>;

/** Where the issuer sends a person back to. */
export const signedInPath = '/signed-in';

/**
 * The issuer as the code flow sees it. Its token endpoint is asked at the console's own origin, which hands the call on: no page of the
 * console talks to another origin.
 */
export function issuerOf({ issuer, authorizeUrl, tokenUrl }: SignIn, origin: string): AuthorizationServer {
  return { issuer, authorization_endpoint: authorizeUrl, token_endpoint: `${origin}${new URL(tokenUrl).pathname}` };
}

/** The console as the issuer knows it: a public client, which keeps no secret. */
export function clientOf({ clientId }: SignIn): Client {
  return { client_id: clientId };
}

/** Where a person goes to sign in: authorization code flow with PKCE (RFC 7636). */
export function authorizeAddress(
  signIn: SignIn,
  { origin, state, challenge }: { readonly origin: string; readonly state: string; readonly challenge: string },
): string {
  const address = new URL(signIn.authorizeUrl);
  const asked = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: `${origin}${signedInPath}`,
    scope: signIn.scopes.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}
