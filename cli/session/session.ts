import { NotSignedInError, SignInFailedError, UsageError } from '../errors.js';
import { requestTokens } from '../sign-in/token-request.js';
import type { Surroundings } from '../surroundings.js';
import { apiUrl } from './api-url.js';
import { type Profile, profileFile, readProfile, writeProfile } from './profile.js';

/** Tokens are renewed when they have less than this left. */
const renewedBeforeMs = 60_000;

/** Where the API is and who speaks. */
export class Session {
  readonly file: string;
  #profile: Profile | undefined;

  constructor(
    private readonly surroundings: Pick<Surroundings, 'environment' | 'now'>,
    private readonly options: { readonly api?: string; readonly profile?: string },
  ) {
    this.file = profileFile(surroundings.environment, this.profileName);
    this.#profile = readProfile(this.file);
  }

  get profileName(): string {
    return this.options.profile ?? (this.surroundings.environment.CONVEYANCE_PROFILE || 'default');
  }

  /** Who signed in, whatever API is asked now. */
  get profile(): Profile | undefined {
    return this.#profile;
  }

  /** `--api`, CONVEYANCE_API_URL, or where the profile signed in; throws UsageError when none says it. */
  get apiUrl(): string {
    const { CONVEYANCE_API_URL: fromEnvironment } = this.surroundings.environment;
    if (this.options.api !== undefined) return apiUrl(this.options.api, '--api');
    if (fromEnvironment) return apiUrl(fromEnvironment, 'CONVEYANCE_API_URL');
    if (this.#profile) return this.#profile.apiUrl;
    throw new UsageError(['It is not known where the API is: sign in with `convey login --api URL`, or set CONVEYANCE_API_URL.']);
  }

  /** A token that is good for a while yet; throws NotSignedInError. Tokens go only to the API they were made for. */
  async accessToken(wasRefused: boolean): Promise<string> {
    const profile = this.#profile;
    const command = `convey login --api ${this.apiUrl}`;
    if (profile === undefined) throw new NotSignedInError(`Nobody is signed in. Sign in with \`${command}\`.`);
    if (profile.apiUrl !== this.apiUrl) {
      throw new NotSignedInError(
        `The profile ${this.profileName} is signed in at ${profile.apiUrl}. Choose another --profile, or \`${command}\`.`,
      );
    }
    const leftMs = Date.parse(profile.tokens.expiresAt) - this.surroundings.now();
    if (!wasRefused && leftMs > renewedBeforeMs) return profile.tokens.accessToken;
    return this.#renewed(profile, command);
  }

  async #renewed(profile: Profile, command: string): Promise<string> {
    const { refreshToken } = profile.tokens;
    const form = { grant_type: 'refresh_token', client_id: profile.signIn.clientId, refresh_token: refreshToken };
    try {
      if (refreshToken === '') throw new SignInFailedError('There is no token to renew it with.');
      this.#profile = { ...profile, ...(await requestTokens(profile.signIn.tokenUrl, form, this.surroundings.now(), profile)) };
    } catch (cause) {
      if (!(cause instanceof SignInFailedError)) throw cause;
      throw new NotSignedInError(`Your sign-in has ended (${cause.message}) Sign in again with \`${command}\`.`, { cause });
    }
    writeProfile(this.file, this.#profile);
    return this.#profile.tokens.accessToken;
  }
}
