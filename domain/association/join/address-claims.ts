import type { Claim, Release } from './claim.js';

/** Claims and releases of one address that are kept; an address of more is nobody's for certain. */
export const claimsMax = 4096;

/** What is said of one address. */
export interface Said {
  readonly claims: readonly Claim[];
  readonly releases: readonly Release[];
}

interface Saying {
  readonly claims: Claim[];
  readonly releases: Release[];
}

/** What is said of addresses for all days, by network and address. */
export class AddressClaims {
  /** By address, then by scope: the networks in which an address exists are asked for together. */
  readonly #addresses = new Map<string, Map<string, Saying>>();

  claim(scope: string, address: string, claim: Claim): void {
    this.#said(scope, address).claims.push(claim);
  }

  release(scope: string, address: string, release: Release): void {
    this.#said(scope, address).releases.push(release);
  }

  said(scope: string, address: string): Said | undefined {
    return this.#addresses.get(address)?.get(scope);
  }

  /** The networks in which anything was said of an address. */
  scopesOf(address: string): readonly string[] {
    return [...(this.#addresses.get(address)?.keys() ?? [])];
  }

  /** Everything that is said, by address and network. */
  *all(): Generator<readonly [address: string, scopes: ReadonlyMap<string, Said>]> {
    yield* this.#addresses;
  }

  #said(scope: string, address: string): Saying {
    const scopes = this.#addresses.get(address) ?? new Map<string, Saying>();
    this.#addresses.set(address, scopes);
    const said = scopes.get(scope) ?? { claims: [], releases: [] };
    scopes.set(scope, said);
    return said;
  }
}
