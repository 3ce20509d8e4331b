import { describe, expect, it } from '@jest/globals';
import { NotSignedInError, UsageError } from '../../../cli/errors.js';
import { Session } from '../../../cli/session/session.js';
import { type ConveyWorld, conveyWorlds, startedAt } from '../../support/convey-world.js';

const minuteMs = 60_000;

describe('Session', () => {
  const open = conveyWorlds();
  const sessionOf = (world: ConveyWorld, options: { api?: string; profile?: string } = {}, environment: Record<string, string> = {}) =>
    new Session({ environment: { XDG_CONFIG_HOME: world.folder, ...environment }, now: () => world.nowMs }, options);

  it('finds the API by option, then environment, then profile', async () => {
    const world = (await open()).signedIn();
    const environment = { CONVEYANCE_API_URL: 'https://b.example' };

    expect(sessionOf(world, { api: 'https://a.example' }, environment).apiUrl).toBe('https://a.example');
    expect(sessionOf(world, {}, environment).apiUrl).toBe('https://b.example');
    expect(sessionOf(world).apiUrl).toBe(world.api.url);
    expect(() => sessionOf(world, { profile: 'other' }).apiUrl).toThrow(UsageError);
  });

  it('takes the profile by option, then environment', async () => {
    const world = await open();

    expect(sessionOf(world, { profile: 'a' }, { CONVEYANCE_PROFILE: 'b' }).profileName).toBe('a');
    expect(sessionOf(world, {}, { CONVEYANCE_PROFILE: 'b' }).profileName).toBe('b');
    expect(sessionOf(world).profileName).toBe('default');
  });

  it('gives the token while it is good', async () => {
    const world = (await open()).signedIn();

    expect(await sessionOf(world).accessToken(false)).toBe('access-1');
    expect(world.api.requests).toEqual([]);
  });

  it.each([
    ['has less than a minute left', 59 * minuteMs + 1_000, false],
    ['was refused', 0, true],
  ])('renews a token that %s, and keeps the new one', async (_name, laterMs, wasRefused) => {
    const world = (await open()).signedIn();
    world.api.on('POST /token', { body: { access_token: 'access-2', expires_in: 3_600 } });
    world.nowMs = startedAt + laterMs;

    const token = await sessionOf(world).accessToken(wasRefused);

    expect(token).toBe('access-2');
    expect(Object.fromEntries(new URLSearchParams(String(world.api.requests[0]?.body)))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'app',
      refresh_token: 'refresh-1',
    });
    expect(world.profile()).toMatchObject({ tokens: { accessToken: 'access-2', refreshToken: 'refresh-1' }, person: { subject: 'sub-1' } });
  });

  it('says that the sign-in has ended when it cannot be renewed', async () => {
    const world = (await open()).signedIn();
    world.api.on('POST /token', { status: 400, body: { error: 'invalid_grant' } });

    await expect(sessionOf(world).accessToken(true)).rejects.toThrow(/invalid_grant.*convey login --api/);
    world.signedIn({ tokens: { accessToken: 'a', refreshToken: '', expiresAt: '2026-11-23T09:00:00.000Z' } });
    await expect(sessionOf(world).accessToken(false)).rejects.toThrow(NotSignedInError);
  });

  it('gives a token to no other API than its own', async () => {
    const world = (await open()).signedIn();

    await expect(sessionOf(world, { api: 'https://other.example' }).accessToken(false)).rejects.toThrow('is signed in at');
  });

  it('says how to sign in when nobody is', async () => {
    const world = await open();

    await expect(sessionOf(world, { api: world.api.url }).accessToken(false)).rejects.toThrow(`convey login --api ${world.api.url}`);
  });
});
