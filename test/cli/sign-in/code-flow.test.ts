import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { codeFlow } from '../../../cli/sign-in/code-flow.js';
import { freePort } from '../../../scripts/local/free-port.js';
import { CannedServer } from '../../support/canned-server.js';
import { aProfile, startedAt } from '../../support/convey-world.js';

describe('codeFlow', () => {
  let server: CannedServer;
  let port: number;

  beforeEach(async () => {
    [server, port] = [await CannedServer.start(), await freePort(0)];
  });
  afterEach(() => server.stop());

  const surroundings = (interrupted = new AbortController().signal, waits = true) => ({
    randomText: (bytes: number) => `text-of-${bytes}`,
    now: () => startedAt,
    sleep: (_ms: number, off?: AbortSignal) =>
      waits ? new Promise<void>((resolve) => off?.addEventListener('abort', () => resolve())) : Promise.resolve(),
    interrupted,
  });
  const flow = (show: (url: string) => void) => ({ signIn: aProfile(server.url).signIn, port, waitSeconds: 9, show });

  it('asks with a challenge, and proves it with the verifier', async () => {
    server.on('POST /token', { body: { access_token: 'a', refresh_token: 'r', expires_in: 60 } });
    let asked = new URL('http://x');
    const show = (url: string) => {
      asked = new URL(url);
      void fetch(`${asked.searchParams.get('redirect_uri')}?code=c-1&state=${asked.searchParams.get('state')}`);
    };

    const granted = await codeFlow(flow(show), surroundings());

    expect(granted.tokens.accessToken).toBe('a');
    expect(`${asked.origin}${asked.pathname}`).toBe(`${server.url}/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: `http://localhost:${port}/callback`,
      scope: 'openid',
      state: 'text-of-24',
      code_challenge: createHash('sha256').update('text-of-48').digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(Object.fromEntries(new URLSearchParams(String(server.requests[0]?.body)))).toEqual({
      grant_type: 'authorization_code',
      code: 'c-1',
      code_verifier: 'text-of-48',
      redirect_uri: `http://localhost:${port}/callback`,
      client_id: 'app',
    });
  });

  it('ends when nobody comes, and leaves the port free', async () => {
    const nobody = () => undefined;

    await expect(codeFlow(flow(nobody), surroundings(undefined, false))).rejects.toThrow('Nobody signed in within 9 s');
    await expect(codeFlow(flow(nobody), surroundings(AbortSignal.abort(), false))).rejects.toThrow('Interrupted');
  });
});
