import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInFailedError } from '../../../cli/errors.js';
import { requestTokens } from '../../../cli/sign-in/token-request.js';
import { CannedServer } from '../../support/canned-server.js';
import { startedAt } from '../../support/convey-world.js';

const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('requestTokens', () => {
  let server: CannedServer;

  beforeEach(async () => {
    server = await CannedServer.start();
  });
  afterEach(() => server.stop());

  const ask = (before?: Parameters<typeof requestTokens>[3]) =>
    requestTokens(`${server.url}/token`, { grant_type: 'x' }, startedAt, before);

  it('gives tokens, when they end, and who it is', async () => {
    const body = { access_token: jwt({ sub: 's-1' }), refresh_token: 'r', id_token: jwt({ email: 'a@b.example' }), expires_in: 60 };
    server.on('POST /token', { body });

    expect(await ask()).toEqual({
      tokens: { accessToken: body.access_token, refreshToken: 'r', expiresAt: '2026-11-23T10:01:00.000Z' },
      person: { subject: 's-1', email: 'a@b.example' },
    });
    expect(server.requests[0]?.body).toBe('grant_type=x');
  });

  it('keeps what a renewal does not say again', async () => {
    server.on('POST /token', { body: { access_token: 'opaque', expires_in: 60 } });
    const before = { tokens: { accessToken: 'a', refreshToken: 'r', expiresAt: '' }, person: { subject: 's', email: 'e' } };

    expect(await ask(before)).toMatchObject({ tokens: { accessToken: 'opaque', refreshToken: 'r' }, person: before.person });
  });

  it('knows nobody from a token that is no JWT', async () => {
    server.on('POST /token', { body: { access_token: 'opaque', expires_in: 60 } });

    expect((await ask()).person).toEqual({ subject: '' });
  });

  it('tells why there are none', async () => {
    server.on('POST /token', { status: 400, body: { error: 'invalid_grant', error_description: 'used' } });

    await expect(ask()).rejects.toThrow('answered 400 invalid_grant: used.');
    server.on('POST /token', { body: '<html>' });
    await expect(ask()).rejects.toThrow('and no tokens');
    server.on('POST /token', 'broken-off');
    await expect(ask()).rejects.toThrow(SignInFailedError);
  });
});
