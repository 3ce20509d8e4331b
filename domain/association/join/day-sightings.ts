import { claimsMax } from './address-claims.js';
import type { Claim, RankOf } from './claim.js';

/** Two sightings of one holder this far apart are one: what two aggregated windows of a flow log leave open between them. */
const bridgeSecondsMax = 1200;

/** True where nobody who could not hold the address together with the holder was seen in between. */
function isUndisputed(before: Claim, after: Claim, claims: readonly Claim[], rankOf: RankOf): boolean {
  return !claims.some(
    ({ holder, from, to }) => holder !== before.holder && rankOf(holder) === rankOf(before.holder) && from < after.from && to > before.to,
  );
}

/** Sightings with what stands between two of one holder, where it is little and nobody else was seen there. */
function bridged(claims: readonly Claim[], rankOf: RankOf): readonly Claim[] {
  const sorted = [...claims].sort((x, y) => x.holder - y.holder || x.from - y.from || x.to - y.to);
  const joined: Claim[] = [];
  for (const claim of sorted) {
    const before = joined.at(-1);
    const isNear = before !== undefined && before.holder === claim.holder && claim.from - before.to <= bridgeSecondsMax;
    if (isNear && (claim.from <= before.to || isUndisputed(before, claim, claims, rankOf))) {
      joined[joined.length - 1] = { ...before, to: Math.max(before.to, claim.to) };
    } else joined.push(claim);
  }
  return joined;
}

/** Who was seen with which address in the course of one day; as plain numbers, for there are many. */
export class DaySightings {
  /** By address, then by scope: holder, first and last second, one after the other. */
  readonly #addresses = new Map<string, Map<string, number[]>>();

  add(scope: string, address: string, holder: number, first: number, last: number): void {
    const scopes = this.#addresses.get(address) ?? new Map<string, number[]>();
    this.#addresses.set(address, scopes);
    const sightings = scopes.get(scope) ?? [];
    scopes.set(scope, sightings);
    sightings.push(holder, first, last);
  }

  /** The sightings of an address as claims; those that stand close together are one, unless there are too many to tell. */
  claimsOf(scope: string, address: string, rankOf: RankOf): readonly Claim[] {
    const sightings = this.#addresses.get(address)?.get(scope) ?? [];
    const claims: Claim[] = [];
    for (let n = 0; n < sightings.length; n += 3) {
      const [holder, first, last] = sightings.slice(n, n + 3) as [number, number, number];
      claims.push({ holder, from: first, to: last + 1, stands: false });
    }
    return claims.length > claimsMax ? claims : bridged(claims, rankOf);
  }

  /** The networks in which an address was seen. */
  scopesOf(address: string): readonly string[] {
    return [...(this.#addresses.get(address)?.keys() ?? [])];
  }
}
