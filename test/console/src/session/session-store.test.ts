import { beforeEach, describe, expect, it } from '@jest/globals';
import { SessionStore } from '../../../../console/src/session/session-store.js';
import { TabStore } from '../../../../console/src/session/tab-store.js';
import { MemoryStorage } from '../../../support/browser/memory-storage.js';

const signIn = {
  issuer: 'https://issuer.example',
  authorizeUrl: 'https://login.example/oauth2/authorize',
  tokenUrl: 'https://login.example/oauth2/token',
  clientId: 'client-1',
  scopes: ['conveyance/read'],
};
const hourMs = 3_600_000;

describe('SessionStore', () => {
  let storage = new MemoryStorage();
  let now = 0;
  let went: string[] = [];
  let replaced: string[] = [];
  let answers: Response[] = [];
  let asked: URLSearchParams[] = [];

  beforeEach(() => {
    storage = new MemoryStorage();
    now = 1_000;
    [went, replaced, answers, asked] = [[], [], [], []];
  });

  const fetch = (async (_address: unknown, init: RequestInit) => {
    asked.push(new URLSearchParams(String(init.body)));
    return answers.shift() ?? Response.json({ error: 'invalid_grant' }, { status: 400 });
  }) as typeof globalThis.fetch;

  function storeAt(path: string): SessionStore {
    const { origin, pathname, search, href } = new URL(path, 'https://console.example');
    const location = { origin, pathname, search, href, assign: (address: string | URL) => void went.push(String(address)) };
    const history = {
      replaceState: (_data: unknown, _unused: string, address?: string | URL | null) => void replaced.push(String(address)),
    };
    return new SessionStore(signIn, { storage, location, history, nowMs: () => now, fetch });
  }

  function token(accessToken: string, more: object = {}): Response {
    return Response.json({ access_token: accessToken, token_type: 'Bearer', expires_in: 3600, ...more });
  }

  it('goes to the issuer and comes back with a token to where the person was', async () => {
    await storeAt('/transfers/trf_1?x=1').start();
    const { state, verifier } = new TabStore(storage).leaving ?? { state: '', verifier: '' };
    expect(new URL(went[0] ?? '').searchParams.get('state')).toBe(state);
    answers = [token('access-1', { refresh_token: 'refresh-1' })];
    const back = storeAt(`/signed-in?code=code-1&state=${state}`);
    expect(await back.resume()).toBe(true);
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ code: 'code-1', code_verifier: verifier, grant_type: 'authorization_code' });
    expect(replaced).toEqual(['/transfers/trf_1?x=1']);
    expect(await back.token()).toBe('access-1');
  });

  it('takes no code that it did not ask for', async () => {
    await storeAt('/').start();
    await expect(storeAt('/signed-in?code=code-1&state=forged').resume()).rejects.toThrow();
    expect(asked).toEqual([]);
    expect(await storeAt('/signed-in?code=code-1&state=forged').resume()).toBe(false);
    expect(replaced).toEqual(['/']);
  });

  it('renews once for all who ask, shortly before the token runs out', async () => {
    new TabStore(storage).tokens = { accessToken: 'old', refreshToken: 'refresh-1', expiresAtMs: now + hourMs };
    const store = storeAt('/');
    expect(await store.token()).toBe('old');
    now += hourMs - 30_000;
    answers = [token('new')];
    expect(await Promise.all([store.token(), store.token()])).toEqual(['new', 'new']);
    expect(asked).toHaveLength(1);
    expect(new TabStore(storage).tokens?.refreshToken).toBe('refresh-1');
  });

  it('keeps a token that still works when it cannot be renewed, and drops it when it has run out', async () => {
    new TabStore(storage).tokens = { accessToken: 'old', refreshToken: 'refresh-1', expiresAtMs: now + 30_000 };
    const store = storeAt('/');
    expect(await store.token()).toBe('old');
    now += 30_000;
    expect(await store.token()).toBeUndefined();
    expect(new TabStore(storage).tokens).toBeUndefined();
  });

  it('forgets everything at the end', async () => {
    new TabStore(storage).tokens = { accessToken: 'old', expiresAtMs: now + hourMs };
    storeAt('/').end();
    expect(new TabStore(storage).tokens).toBeUndefined();
    expect(went).toEqual(['/']);
  });
});
