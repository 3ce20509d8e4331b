import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignInRefusedError, type SignInTarget, signIn } from '../../../scripts/local/sign-in.js';
import { localServers } from '../../support/local-server.js';

const accessToken = ['{}', JSON.stringify({ scope: 'openid conveyance/read' }), '']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

describe('signIn', () => {
  const serve = localServers();
  /** A hosted sign-in that knows one password and checks the verifier. */
  const targetOf = async (change: { readonly state?: string } = {}): Promise<SignInTarget> => {
    const challenges = new Map<string, string>();
    const signInUrl = await serve(({ path, form }, response) => {
      if (path === '/login') {
        if (form.get('password') !== 'right') return response.end('<form>');
        challenges.set('the-code', form.get('code_challenge') ?? '');
        const state = change.state ?? form.get('state') ?? '';
        return response.writeHead(302, { location: `${form.get('redirect_uri')}?code=the-code&state=${state}` }).end();
      }
      const verified = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (verified !== challenges.get(form.get('code') ?? '')) return response.writeHead(400).end('{"error": "invalid_grant"}');
      return response.end(JSON.stringify({ access_token: accessToken, refresh_token: 'again' }));
    });
    return { signInUrl, clientId: 'client', redirectUri: 'http://127.0.0.1:9/callback', scopes: ['openid', 'conveyance/read'] };
  };

  it('gives the tokens and the scope that was really granted', async () => {
    expect(await signIn(await targetOf(), 'ada@example.com', 'right')).toEqual({
      accessToken,
      refreshToken: 'again',
      scope: 'openid conveyance/read',
    });
  });

  it('refuses a wrong password, naming the person', async () => {
    const outcome = await signIn(await targetOf(), 'ada@example.com', 'wrong').catch((error: unknown) => error);

    expect(outcome).toBeInstanceOf(SignInRefusedError);
    expect(String(outcome)).toContain('ada@example.com');
  });

  it('refuses a code that came back with another state', async () => {
    await expect(signIn(await targetOf({ state: 'forged' }), 'ada@example.com', 'right')).rejects.toThrow(SignInRefusedError);
  });
});
