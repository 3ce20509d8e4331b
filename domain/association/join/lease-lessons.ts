import { secondsOfDay } from '../../ports/clock.js';
import { relationCode } from '../evidence/relation.js';
import { type EndpointKind, endpointKinds } from '../logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from '../segments/segment.js';
import { type AddressBook, type HolderSighting, isOfDayOnly } from './address-book.js';
import { type AddressKey, addressKey } from './address-key.js';
import { ChangeSpan, type Span } from './change-span.js';
import { anybody, endOfTime } from './claim.js';
import type { HolderIndex } from './holder-index.js';
import { changeBetween, type Timeline } from './timeline.js';
import { natOf, unresolved } from './unresolved.js';

const whats = ['held', 'begins', 'ends'] as const;
const allocationId = /^eipalloc-[0-9a-f]{8,17}$/;

/** What the sightings of one segment need of who is who. */
export interface LeaseNames {
  /** A node, or a number below 0. */
  nodeOf(awsAccountId: string, kind: EndpointKind, name: string, day: number): number;
  networkOf(awsAccountId: string, scope: string): string;
  vpcOf(node: number): string | undefined;
}

/** One sighting as the segment holds it. */
interface Sighting extends HolderSighting {
  readonly awsAccountId: string;
  readonly day: number;
  readonly scope: string;
  readonly address: string;
  readonly resource: string;
}

/** What was known of an address before a segment was learned. */
interface Before {
  readonly key: AddressKey;
  readonly scopes: readonly string[];
  /** By day, and for all days. */
  readonly lines: ReadonlyMap<number | undefined, Timeline>;
}

/**
 * Turns sightings of leases into claims on addresses. Events name what they must: an empty scope is the VPC of the resource, an empty address all
 * that the resource has, and an Elastic IP address may go by its allocation, which another event or the inventory translates.
 */
export class LeaseLessons {
  /** Allocation ids to public addresses, and what waits for one. */
  readonly #allocated = new Map<string, string>();
  readonly #waiting = new Map<string, Sighting[]>();
  #before = new Map<string, Before>();

  constructor(
    readonly names: LeaseNames,
    readonly addresses: AddressBook,
    readonly holders: HolderIndex,
  ) {
    for (const { type, aliases } of holders.network.resources) {
      const address = aliases.find((alias) => addressKey('', alias) !== undefined);
      const allocation = aliases.find((alias) => allocationId.test(alias));
      if (type === 'elastic-ip' && address !== undefined && allocation !== undefined) this.#allocated.set(allocation, address);
    }
  }

  /** Takes the leases of a segment; answers when something else is known now than before, beyond the segment's own day. */
  learn(segment: Segment): Span | undefined {
    this.#before = new Map();
    for (const sighting of this.#sightings(segment)) this.#take(sighting);
    this.#learnAnswers(segment);
    const changes = new ChangeSpan();
    for (const before of this.#before.values()) this.#compare(before, changes);
    return changes.span;
  }

  /** A second network for an address makes it nobody's for all logs that name none, whenever they were written. */
  #compare({ key, scopes, lines }: Before, changes: ChangeSpan): void {
    if (scopes.length === 1 && !scopes.includes(key.scope)) changes.add({ first: 0, last: endOfTime - 1 });
    for (const [day, line] of lines) {
      const change = changeBetween(line, this.addresses.timeline(day, key), (holder) => this.#evidenceOf(holder));
      if (day === undefined) changes.add(change);
      else if (change !== undefined) changes.add(withinDay(change, day));
    }
  }

  /** What evidence may come of a holder: who is nobody for whatever reason changes no pair. */
  #evidenceOf(holder: number): number {
    const code = this.holders.meaningOf(holder);
    return code < 0 && natOf(code) === undefined ? unresolved.unknownAddress : code;
  }

  #sightings({ awsAccountId, day, endpoints, leases }: Segment): readonly Sighting[] {
    const holders = new Map<number, number>();
    return Array.from(leases.address, (place, n) => {
      const { scope, name: address } = endpoints[place - 1] as SegmentEndpoint;
      const resourcePlace = leases.resource[n] as number;
      const resource = endpoints[resourcePlace - 1] as SegmentEndpoint;
      const holder = holders.get(resourcePlace) ?? this.#holderOf(awsAccountId, resource, day);
      holders.set(resourcePlace, holder);
      const span = { first: leases.first[n] as number, last: leases.last[n] as number };
      return {
        awsAccountId,
        day,
        scope,
        address,
        resource: resource.name,
        holder,
        ...span,
        what: whats[leases.what[n] as number] ?? 'held',
      };
    });
  }

  /** An answer of DNS says who has an address: databases and caches are known by their names only, and change addresses at a failover. */
  #learnAnswers({ awsAccountId, day, endpoints, rows }: Segment): void {
    for (let row = 0; row < rows.from.length; row++) {
      if (rows.relation[row] !== relationCode.resolves) continue;
      const host = endpoints[(rows.from[row] as number) - 1] as SegmentEndpoint;
      const address = endpoints[(rows.to[row] as number) - 1] as SegmentEndpoint;
      if (endpointKinds[host.kind] !== 'host-name' || endpointKinds[address.kind] !== 'address') continue;
      const holder = this.names.nodeOf(awsAccountId, 'host-name', host.name, day);
      const key = addressKey(this.names.networkOf(awsAccountId, address.scope), address.name);
      // An answer past midnight is of its own day all the same: what was seen in use says nothing for other days.
      const last = Math.min(rows.last[row] as number, (day + 1) * secondsOfDay - 1);
      if (holder >= 0 && key !== undefined) this.addresses.see(day, key, { holder, first: rows.first[row] as number, last, what: 'held' });
    }
  }

  #holderOf(awsAccountId: string, { kind, name }: SegmentEndpoint, day: number): number {
    const node = this.names.nodeOf(awsAccountId, endpointKinds[kind] as EndpointKind, name, day);
    return node >= 0 ? node : this.holders.stranger(name);
  }

  #take(sighting: Sighting): void {
    const { address, resource, what } = sighting;
    if (address === '' && what === 'ends' && !allocationId.test(resource)) this.#takeFullRelease(sighting);
    else if (allocationId.test(address)) this.#takeAllocated(address, sighting);
    else if (address === '' && what === 'ends') this.#takeAllocated(resource, sighting);
    else {
      if (what === 'begins' && allocationId.test(resource)) this.#translate(resource, sighting);
      this.#takeAddress(sighting);
    }
  }

  /** A disassociation or release names the address or the allocation, and not who had it: it ends for anybody. */
  #takeAddress(sighting: Sighting): void {
    const { awsAccountId, day, scope, address, resource, holder, what } = sighting;
    const network = scope === '' ? (this.names.vpcOf(holder) ?? '') : this.names.networkOf(awsAccountId, scope);
    const key = addressKey(network, address);
    if (key === undefined) return;
    const isOfAnybody = what === 'ends' && (resource === address || /^eip(?:alloc|assoc)-/.test(resource));
    if (!isOfDayOnly(day, sighting)) this.#remember(key);
    this.addresses.see(day, key, isOfAnybody ? { ...sighting, holder: anybody } : sighting);
  }

  #takeFullRelease({ holder, first, scope }: Sighting): void {
    for (const key of this.addresses.keysOf(holder)) this.#remember(key);
    this.addresses.releaseAll(holder, { at: first, isPublicOnly: scope !== '' });
  }

  #takeAllocated(allocation: string, sighting: Sighting): void {
    const address = this.#allocated.get(allocation);
    if (address === undefined) this.#waiting.set(allocation, [...(this.#waiting.get(allocation) ?? []), sighting]);
    else this.#takeAddress({ ...sighting, address });
  }

  #translate(allocation: string, { address }: Sighting): void {
    this.#allocated.set(allocation, address);
    const waiting = this.#waiting.get(allocation) ?? [];
    this.#waiting.delete(allocation);
    for (const sighting of waiting) this.#takeAddress({ ...sighting, address });
  }

  #remember(key: AddressKey): void {
    const text = `${key.scope} ${key.address}`;
    if (this.#before.has(text)) return;
    const days = [undefined, ...this.addresses.daysOf(key)];
    const lines = new Map(days.map((day) => [day, this.addresses.timeline(day, key)]));
    this.#before.set(text, { key, scopes: this.addresses.lastingScopesOf(key.address), lines });
  }
}

/** The part of a change that rows of a day may see: they begin in it and end within the next. */
function withinDay({ first, last }: Span, day: number): Span | undefined {
  const [start, end] = [day * secondsOfDay, (day + 1) * secondsOfDay - 1];
  return first <= end + secondsOfDay && last >= start ? { first: start, last: end } : undefined;
}
