import { describe, expect, it } from '@jest/globals';
import { authorizeAddress, clientOf, issuerOf } from '../../../../console/src/session/issuer.js';

const signIn = {
  issuer: 'https://issuer.example/pool',
  authorizeUrl: 'https://login.example/oauth2/authorize',
  tokenUrl: 'https://login.example/oauth2/token',
  clientId: 'client-1',
  scopes: ['openid', 'conveyance/read'],
};
const origin = 'https://console.example';

describe('issuerOf', () => {
  it('asks for tokens at the origin of the console', () => {
    expect(issuerOf(signIn, origin).token_endpoint).toBe('https://console.example/oauth2/token');
    expect(clientOf(signIn)).toEqual({ client_id: 'client-1' });
  });
});

describe('authorizeAddress', () => {
  it('asks for a code with PKCE and returns to the console', () => {
    const address = new URL(authorizeAddress(signIn, { origin, state: 's', challenge: 'c' }));
    expect(`${address.origin}${address.pathname}`).toBe(signIn.authorizeUrl);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: 'https://console.example/signed-in',
      scope: 'openid conveyance/read',
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    });
  });
});
