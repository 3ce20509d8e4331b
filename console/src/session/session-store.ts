import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import type { Surroundings } from '../api/surroundings.js';
import { authorizeAddress, clientOf, issuerOf, type SignIn, signedInPath } from './issuer.js';
import { returnPath } from './return-path.js';
import { TabStore, type Tokens } from './tab-store.js';

/** What a session uses of the browser. */
export interface SessionView extends Pick<Surroundings, 'fetch' | 'nowMs'> {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly location: Pick<Location, 'origin' | 'pathname' | 'search' | 'href' | 'assign'>;
  readonly history: Pick<History, 'replaceState'>;
}

/** A token is renewed this long before it runs out. */
const renewBeforeMs = 60_000;
const timeoutMs = 30_000;

/** The sign-in of this tab: authorization code flow with PKCE, renewed with the refresh token. */
export class SessionStore {
  readonly #tab: TabStore;
  #renewal: Promise<string | undefined> | undefined;

  constructor(
    private readonly signIn: SignIn,
    private readonly view: SessionView,
  ) {
    this.#tab = new TabStore(view.storage);
  }

  /** True when the tab holds a token; on the way back from the issuer it first trades the code for one. Throws when the issuer refused. */
  async resume(): Promise<boolean> {
    if (this.view.location.pathname === signedInPath) await this.#arrive();
    return (await this.token()) !== undefined;
  }

  /** The access token, renewed shortly before it runs out; undefined when nobody is signed in. */
  async token(): Promise<string | undefined> {
    const { tokens } = this.#tab;
    if (tokens === undefined || this.view.nowMs() < tokens.expiresAtMs - renewBeforeMs) return tokens?.accessToken;
    this.#renewal ??= this.#renew(tokens).finally(() => {
      this.#renewal = undefined;
    });
    return await this.#renewal;
  }

  /** Leaves for the issuer's sign-in page; the person comes back to where they were. */
  async start(): Promise<void> {
    const { origin, pathname, search } = this.view.location;
    const verifier = generateRandomCodeVerifier();
    const state = generateRandomState();
    this.#tab.leaving = { state, verifier, returnTo: pathname === signedInPath ? '/' : `${pathname}${search}` };
    const challenge = await calculatePKCECodeChallenge(verifier);
    this.view.location.assign(authorizeAddress(this.signIn, { origin, state, challenge }));
  }

  /** Forgets the tokens and ends the issuer's own session where it can. */
  end(): void {
    this.#tab.tokens = undefined;
    this.view.location.assign(this.signIn.signOutUrl ?? '/');
  }

  async #arrive(): Promise<void> {
    const { leaving } = this.#tab;
    this.#tab.leaving = undefined;
    if (leaving === undefined) return this.view.history.replaceState(null, '', '/');
    const { origin, href } = this.view.location;
    const issuer = issuerOf(this.signIn, origin);
    const client = clientOf(this.signIn);
    const parameters = validateAuthResponse(issuer, client, new URL(href), leaving.state);
    const redirect = `${origin}${signedInPath}`;
    const asked = authorizationCodeGrantRequest(issuer, client, None(), parameters, redirect, leaving.verifier, this.#options());
    this.#tab.tokens = this.#tokensOf(await processAuthorizationCodeResponse(issuer, client, await asked));
    this.view.history.replaceState(null, '', returnPath(leaving.returnTo));
  }

  /** Without a new token the old one is of no use: the person signs in again. */
  async #renew({ refreshToken, ...old }: Tokens): Promise<string | undefined> {
    try {
      const issuer = issuerOf(this.signIn, this.view.location.origin);
      const client = clientOf(this.signIn);
      const answer = await refreshTokenGrantRequest(issuer, client, None(), refreshToken ?? '', this.#options());
      this.#tab.tokens = { refreshToken, ...this.#tokensOf(await processRefreshTokenResponse(issuer, client, answer)) };
      return this.#tab.tokens?.accessToken;
    } catch {
      if (this.view.nowMs() < old.expiresAtMs) return old.accessToken;
      this.#tab.tokens = undefined;
      return undefined;
    }
  }

  #tokensOf({ access_token: accessToken, refresh_token, expires_in = 0 }: TokenEndpointResponse): Tokens {
    const expiresAtMs = this.view.nowMs() + expires_in * 1_000;
    return { accessToken, ...(refresh_token !== undefined && { refreshToken: refresh_token }), expiresAtMs };
  }

  /** The token endpoint is the console's own origin: as safe as the page that asks. */
  #options() {
    return {
      [allowInsecureRequests]: this.view.location.origin.startsWith('http:'),
      [customFetch]: this.view.fetch,
      signal: AbortSignal.timeout(timeoutMs),
    };
  }
}
