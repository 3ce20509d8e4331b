/** What a signed-in tab holds. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/** What a tab remembers while its person is at the issuer. */
export interface Leaving {
  readonly state: string;
  readonly verifier: string;
  /** Where the person was. */
  readonly returnTo: string;
}

const tokensKey = 'conveyance-tokens';
const leavingKey = 'conveyance-leaving';

/** The tab's session storage, which ends with the tab and which no other tab reads. */
export class TabStore {
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {}

  get tokens(): Tokens | undefined {
    return this.#read<Tokens>(tokensKey);
  }

  set tokens(tokens: Tokens | undefined) {
    this.#write(tokensKey, tokens);
  }

  get leaving(): Leaving | undefined {
    return this.#read<Leaving>(leavingKey);
  }

  set leaving(leaving: Leaving | undefined) {
    this.#write(leavingKey, leaving);
  }

  #read<Kept>(key: string): Kept | undefined {
    const text = this.storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  }

  #write(key: string, value: unknown): void {
    if (value === undefined) this.storage.removeItem(key);
    else this.storage.setItem(key, JSON.stringify(value));
  }
}
