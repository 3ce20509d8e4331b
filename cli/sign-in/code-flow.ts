import { createHash } from 'node:crypto';
import { SignInFailedError } from '../errors.js';
import type { Profile } from '../session/profile.js';
import type { Surroundings } from '../surroundings.js';
import { listenForCallback } from './callback-listener.js';
import { type Granted, requestTokens } from './token-request.js';

/** How somebody signs in. */
export interface CodeFlow {
  readonly signIn: Profile['signIn'];
  /** Of the callback address, which the deployment must allow. */
  readonly port: number;
  readonly waitSeconds: number;
  /** Given the address of the sign-in page. */
  readonly show: (url: string) => void;
}

type Needed = Pick<Surroundings, 'randomText' | 'now' | 'sleep' | 'interrupted'>;

const portPauseMs = 250;

/** Signs somebody in by the code flow with PKCE. Throws SignInFailedError. */
export async function codeFlow(flow: CodeFlow, { randomText, now, sleep, interrupted }: Needed): Promise<Granted> {
  const { signIn, port, waitSeconds } = flow;
  const verifier = randomText(48);
  const state = randomText(24);
  const listener = await listenForCallback(port, state, () => sleep(portPauseMs));
  const over = new AbortController();
  try {
    flow.show(authorizeAddress(flow, state, verifier));
    const tooLate = sleep(waitSeconds * 1_000, over.signal).then(() => undefined);
    const callback = await Promise.race([listener.callback, tooLate]);
    if (callback === undefined) throw new SignInFailedError(endOf(interrupted, waitSeconds));
    const form = { grant_type: 'authorization_code', code: callback.code, code_verifier: verifier, redirect_uri: redirectUri(port) };
    return await requestTokens(signIn.tokenUrl, { ...form, client_id: signIn.clientId }, now());
  } finally {
    over.abort();
    listener.close();
  }
}

function redirectUri(port: number): string {
  return `http://localhost:${port}/callback`;
}

function authorizeAddress({ signIn, port }: CodeFlow, state: string, verifier: string): string {
  const address = new URL(signIn.authorizeUrl);
  const parameters = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: redirectUri(port),
    scope: signIn.scopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

function endOf(interrupted: AbortSignal, waitSeconds: number): string {
  return interrupted.aborted ? 'Interrupted.' : `Nobody signed in within ${waitSeconds} s.`;
}
