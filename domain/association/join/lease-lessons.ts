import { secondsOfDay } from '../../ports/clock.js';
import { relationCode } from '../evidence/relation.js';
import { type EndpointKind, endpointKinds } from '../logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from '../segments/segment.js';
import { type AddressBook, type HolderSighting, isOfDayOnly } from './address-book.js';
import { addressKey } from './address-key.js';
import type { Span } from './change-span.js';
import { anybody } from './claim.js';
import type { HolderIndex } from './holder-index.js';
import { LeaseChanges } from './lease-changes.js';

const whats = ['held', 'begins', 'ends'] as const;
const allocationId = /^eipalloc-[0-9a-f]{8,17}$/;

/** In place of a holder. */
const notLookedUp = -1;

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

/**
 * Turns sightings of leases into claims on addresses. Events name what they must: an empty scope is the VPC of the resource, an empty address all
 * that the resource has, and an Elastic IP address may go by its allocation, which another event or the inventory translates.
 */
export class LeaseLessons {
  /** Allocation ids to public addresses, and what waits for one. */
  readonly #allocated = new Map<string, string>();
  readonly #waiting = new Map<string, Sighting[]>();
  /** Absent while nobody asks what changes. */
  #changes: LeaseChanges | undefined;

  constructor(
    readonly names: LeaseNames,
    readonly addresses: AddressBook,
    readonly holders: HolderIndex,
  ) {
    for (const { type, aliases } of holders.network.resources) {
      if (type !== 'elastic-ip') continue;
      const address = aliases.find((alias) => addressKey('', alias) !== undefined);
      const allocation = aliases.find((alias) => allocationId.test(alias));
      if (address !== undefined && allocation !== undefined) this.#allocated.set(allocation, address);
    }
  }

  /** Takes the leases of a segment; answers when something else is known now than before, beyond the segment's own day. */
  learn(segment: Segment): Span | undefined {
    const changes = new LeaseChanges(this.addresses, this.holders);
    this.#changes = changes;
    for (const isOfDay of [false, true]) for (const sighting of this.#sightings(segment, isOfDay)) this.#take(sighting);
    this.#learnAnswers(segment);
    this.#changes = undefined;
    return changes.span();
  }

  /** Takes what holds for all days. */
  takeLasting(segment: Segment): void {
    for (const sighting of this.#sightings(segment, false)) this.#take(sighting);
  }

  /** Takes what holds for the segment's own day. */
  takeDay(segment: Segment): void {
    for (const sighting of this.#sightings(segment, true)) this.#take(sighting);
    this.#learnAnswers(segment);
  }

  /** The addresses that allocations stand for. */
  get allocated(): ReadonlyMap<string, string> {
    return this.#allocated;
  }

  /** What is seen in leases of a segment: what holds for its day only, or everything else. */
  *#sightings({ awsAccountId, day, endpoints, leases }: Segment, isOfDay: boolean): Generator<Sighting> {
    const holders = new Int32Array(endpoints.length + 1).fill(notLookedUp);
    for (let n = 0; n < leases.address.length; n++) {
      const span = { first: leases.first[n] as number, last: leases.last[n] as number, what: whats[leases.what[n] as number] ?? 'held' };
      if (isOfDayOnly(day, span) !== isOfDay) continue;
      const { scope, name: address } = endpoints[(leases.address[n] as number) - 1] as SegmentEndpoint;
      const place = leases.resource[n] as number;
      const resource = endpoints[place - 1] as SegmentEndpoint;
      if (holders[place] === notLookedUp) holders[place] = this.#holderOf(awsAccountId, resource, day);
      yield { awsAccountId, day, scope, address, resource: resource.name, holder: holders[place] as number, ...span };
    }
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
    if (!isOfDayOnly(day, sighting)) this.#changes?.remember(key);
    this.addresses.see(day, key, isOfAnybody ? { ...sighting, holder: anybody } : sighting);
  }

  #takeFullRelease({ holder, first, scope }: Sighting): void {
    for (const key of this.addresses.keysOf(holder)) this.#changes?.remember(key);
    this.addresses.releaseAll(holder, { at: first, isPublicOnly: scope !== '' });
  }

  #takeAllocated(allocation: string, sighting: Sighting): void {
    this.addresses.questions.ask(allocation);
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
}
