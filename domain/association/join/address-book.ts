import { secondsOfDay } from '../../ports/clock.js';
import type { KnownResource } from '../known-resource.js';
import { AddressClaims, claimsMax } from './address-claims.js';
import { type AddressKey, addressKey, publicScope } from './address-key.js';
import type { Claim, Release } from './claim.js';
import { DaySightings } from './day-sightings.js';
import type { HolderIndex } from './holder-index.js';
import { addressName, Questions } from './questions.js';
import { holderIn, type Timeline, timelineOf } from './timeline.js';
import { unresolved } from './unresolved.js';

/** One sighting of a lease: who, and from first to last second. */
export interface HolderSighting {
  readonly holder: number;
  readonly first: number;
  readonly last: number;
  readonly what: 'held' | 'begins' | 'ends';
}

/** What holds of one address in one network for all days: who says to have it, and who gave it back, or all that it had. */
export interface LastingClaims extends AddressKey {
  readonly claims: readonly Claim[];
  readonly releases: readonly Release[];
}

/** A release of everything that a holder had: an instance that ends gives back all its addresses, one that stops its public ones. */
interface FullRelease {
  readonly at: number;
  readonly isPublicOnly: boolean;
}

/** True for what was seen in use within a day; assignments, releases and longer leases are for all days. */
export function isOfDayOnly(day: number, { last, what }: Pick<HolderSighting, 'last' | 'what'>): boolean {
  return what === 'held' && Math.floor(last / secondsOfDay) === day;
}

/**
 * Who had which address when. What the inventory and assignments say holds for all days; what a log line saw in use holds for its own day, so that
 * a later day changes an earlier one only by an assignment or a release.
 */
export class AddressBook {
  readonly #always = new AddressClaims();
  readonly #days = new Map<number, DaySightings>();
  readonly #released = new Map<number, FullRelease[]>();
  /** What each holder ever had, beyond a day: where a full release changes something. */
  readonly #keys = new Map<number, AddressKey[]>();

  constructor(
    readonly holders: HolderIndex,
    readonly questions = new Questions(),
  ) {
    holders.network.resources.forEach((resource, node) => {
      for (const lease of resource.leases) this.#claimInventory(resource, node, lease);
    });
  }

  /** Adds what a day's logs saw of an address. */
  see(day: number, key: AddressKey, sighting: HolderSighting): void {
    const { holder, first, last, what } = sighting;
    if (isOfDayOnly(day, sighting)) this.#ofDay(day).add(key.scope, key.address, holder, first, last);
    else if (what === 'ends') this.#always.release(key.scope, key.address, { holder, at: first });
    else this.#claim(key, { holder, from: first, to: last + 1, stands: what === 'begins' });
  }

  /** Adds the release of all that a holder had. */
  releaseAll(holder: number, release: FullRelease): void {
    const releases = this.#released.get(holder) ?? [];
    releases.push(release);
    this.#released.set(holder, releases);
  }

  /** What a holder ever had, as the inventory or assignments say. */
  keysOf(holder: number): readonly AddressKey[] {
    return this.#keys.get(holder) ?? [];
  }

  /** The networks in which an address was seen on a day or always. */
  scopesOf(day: number, address: string): readonly string[] {
    this.questions.ask(addressName(address));
    return [...new Set([...this.#always.scopesOf(address), ...(this.#days.get(day)?.scopesOf(address) ?? [])])].sort();
  }

  /** The days on which an address was seen in use. */
  daysOf({ scope, address }: AddressKey): readonly number[] {
    return [...this.#days].filter(([, sightings]) => sightings.scopesOf(address).includes(scope)).map(([day]) => day);
  }

  /** The networks in which an address stands for all days. */
  lastingScopesOf(address: string): readonly string[] {
    return this.#always.scopesOf(address);
  }

  /** What the inventory and assignments say of every address. */
  *lasting(): Generator<LastingClaims> {
    for (const [address, scopes] of this.#always.all()) {
      for (const [scope, { claims, releases }] of scopes) {
        const full = this.#released.size === 0 ? [] : this.#fullReleases(new Set(claims.map(({ holder }) => holder)), scope);
        yield { address, scope, claims, releases: full.length === 0 ? releases : [...releases, ...full] };
      }
    }
  }

  /** Forgets what was seen in use: each day's is of no use to another. */
  forgetDays(): void {
    this.#days.clear();
  }

  /** Who had an address on a day; without a day, what holds for all days. */
  timeline(day: number | undefined, { scope, address }: AddressKey): Timeline {
    this.questions.ask(addressName(address));
    const always = this.#always.said(scope, address);
    const rankOf = (holder: number) => this.holders.rankOf(holder);
    const seen = day === undefined ? undefined : this.#days.get(day)?.claimsOf(scope, address, rankOf);
    const claims = [...(always?.claims ?? []), ...(seen ?? [])];
    if (claims.length > claimsMax) return { starts: [0], values: [unresolved.uncertain] };
    const holders = new Set(claims.map(({ holder }) => holder));
    const releases = [...(always?.releases ?? []), ...this.#fullReleases(holders, scope)];
    return timelineOf(
      claims.map((claim) => ({ ...claim, holder: this.#lifted(claim.holder, holders) })),
      releases.map((release) => ({ ...release, holder: this.#lifted(release.holder, holders) })),
      rankOf,
    );
  }

  /** Who had an address in a window of a day, as a node or why there is none. */
  holderAt(day: number, key: AddressKey, first: number, last: number): number {
    return this.holders.meaningOf(holderIn(this.timeline(day, key), first, last));
  }

  #claimInventory(resource: KnownResource, node: number, lease: KnownResource['leases'][number]): void {
    const key = addressKey(lease.scope, lease.address);
    if (key === undefined) return;
    const read = Math.floor(Date.parse(resource.readAt) / 1000);
    const to = lease.to ?? Math.max(lease.from, Number.isFinite(read) ? read : lease.from) + 1;
    this.#claim(key, { holder: node, from: lease.from, to, stands: lease.to === undefined });
  }

  #claim(key: AddressKey, claim: Claim): void {
    this.#always.claim(key.scope, key.address, claim);
    const keys = this.#keys.get(claim.holder) ?? [];
    keys.push(key);
    this.#keys.set(claim.holder, keys);
  }

  #ofDay(day: number): DaySightings {
    const sightings = this.#days.get(day) ?? new DaySightings();
    this.#days.set(day, sightings);
    return sightings;
  }

  #fullReleases(holders: ReadonlySet<number>, scope: string): readonly Release[] {
    return [...holders].flatMap((holder) =>
      (this.#released.get(holder) ?? [])
        .filter(({ isPublicOnly }) => !isPublicOnly || scope === publicScope)
        .map(({ at }) => ({ holder, at })),
    );
  }

  /** An interface speaks for what it is attached to or managed for; a person's not where the instance says itself when it had this address. */
  #lifted(holder: number, owned: ReadonlySet<number>): number {
    const partner = this.holders.partnerOf(holder);
    const isOver = partner === undefined || (owned.has(partner) && this.holders.rankOf(holder) > 0);
    return isOver ? holder : partner;
  }
}
