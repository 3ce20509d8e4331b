import { createHash, randomBytes } from 'node:crypto';

/** Where and as which app a person signs in. */
export interface SignInTarget {
  /** Base address of the hosted sign-in; locally the control endpoint, on AWS the pool's domain. */
  readonly signInUrl: string;
  readonly clientId: string;
  /** One of the client's callback addresses; nothing needs to listen there. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** The tokens of a person who signed in; `scope` is what the access token really grants, separated by spaces. */
export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scope: string;
}

/** Thrown when the hosted sign-in does not accept the person or the code. */
export class SignInRefusedError extends Error {
  readonly code = 'SignInRefused';
  readonly retryable = false;

  constructor(reason: string) {
    super(`Sign-in refused: ${reason}`);
    this.name = 'SignInRefusedError';
  }
}

const timeoutMs = 15_000;

function post(url: string, form: Record<string, string>): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs);
  return fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), signal });
}

async function fetchCode(target: SignInTarget, challenge: string, email: string, password: string): Promise<string> {
  const state = randomBytes(16).toString('base64url');
  const answer = await post(`${target.signInUrl}/login`, {
    client_id: target.clientId,
    redirect_uri: target.redirectUri,
    response_type: 'code',
    scope: target.scopes.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    username: email,
    password,
  });
  await answer.arrayBuffer();
  const location = answer.headers.get('location');
  if (answer.status !== 302 || location === null) throw new SignInRefusedError(`the form answered ${answer.status} for ${email}`);
  const back = new URL(location).searchParams;
  const code = back.get('code');
  if (code === null) throw new SignInRefusedError(back.get('error_description') ?? back.get('error') ?? 'no code came back');
  if (back.get('state') !== state) throw new SignInRefusedError('the state that came back is not the one that was sent');
  return code;
}

function grantedScope(accessToken: string): string {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as { scope?: string };
  return claims.scope ?? '';
}

/** Signs a person in the way the console does, by the code flow with PKCE, filling in the hosted form. */
export async function signIn(target: SignInTarget, email: string, password: string): Promise<SignedIn> {
  const verifier = randomBytes(48).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = await fetchCode(target, challenge, email, password);
  const answer = await post(`${target.signInUrl}/oauth2/token`, {
    grant_type: 'authorization_code',
    client_id: target.clientId,
    redirect_uri: target.redirectUri,
    code,
    code_verifier: verifier,
  });
  const tokens = (await answer.json()) as { access_token?: string; refresh_token?: string; error?: string };
  if (!answer.ok || tokens.access_token === undefined)
    throw new SignInRefusedError(tokens.error ?? `the token endpoint answered ${answer.status}`);
  return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? '', scope: grantedScope(tokens.access_token) };
}
