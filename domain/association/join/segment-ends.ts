import { endpointKinds } from '../logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from '../segments/segment.js';
import type { ResourceBook } from './resource-book.js';
import { holderIn, type Timeline } from './timeline.js';
import { unresolved } from './unresolved.js';

/** Greater than any node. */
const notPlaced = 0x7fff_ffff;

/** Ends that change in time: codes are looked up in a line. */
interface Lines {
  readonly lines: readonly Timeline[];
  /** Where no line, or several, say who it was. */
  readonly otherwise: number;
}

/** The endpoints of one segment as nodes: names once and for all, addresses and interfaces by time. */
export class SegmentEnds {
  /** By place, from 1: a node or reason, where it does not change within the day; not placed until somebody asks. */
  readonly #fixed: Int32Array;
  /** By place, for those that do. */
  readonly #lines: (Lines | undefined)[];
  readonly #interfaceAddresses: ReadonlyMap<number, readonly number[]>;

  constructor(
    readonly segment: Segment,
    readonly book: ResourceBook,
  ) {
    const { endpoints } = segment;
    this.#lines = new Array<undefined>(endpoints.length + 1).fill(undefined);
    this.#fixed = new Int32Array(endpoints.length + 1).fill(notPlaced);
    this.#interfaceAddresses = this.#sightedAddresses();
  }

  /** The node of an endpoint for all of a window, or why it is none. */
  at(place: number, first: number, last: number): number {
    if (this.#fixed[place] === notPlaced) this.#place(place, this.segment.endpoints[place - 1] as SegmentEndpoint);
    const lines = this.#lines[place];
    if (lines === undefined) return this.#fixed[place] as number;
    let only: number | undefined;
    for (const line of lines.lines) {
      const code = holderIn(line, first, last);
      if (lines.otherwise < 0) return code;
      if (code < 0 || this.book.isInterface(code)) continue;
      if (only !== undefined && only !== code) return lines.otherwise;
      only = code;
    }
    return only ?? lines.otherwise;
  }

  /** True for an end that the log names as such, not by an address. */
  isNamed(place: number): boolean {
    return endpointKinds[(this.segment.endpoints[place - 1] as SegmentEndpoint).kind] !== 'address';
  }

  /** The node on whose interface an address was logged: the scope names it; undefined where it does not. */
  loggedAt(place: number): number | undefined {
    const { kind, scope } = this.segment.endpoints[place - 1] as SegmentEndpoint;
    if (endpointKinds[kind] !== 'address' || !scope.startsWith('interface:')) return undefined;
    const node = this.book.names.ofAlias(this.segment.awsAccountId, '', scope.slice('interface:'.length));
    return node === undefined ? undefined : (this.book.instanceOf(node) ?? node);
  }

  #place(place: number, { kind, scope, name }: SegmentEndpoint): void {
    const { awsAccountId, day } = this.segment;
    const kindName = endpointKinds[kind] as (typeof endpointKinds)[number];
    if (kindName === 'address') {
      this.#fixed[place] = unresolved.unknownAddress;
      const key = this.book.keyOn(day, awsAccountId, scope, name);
      if (typeof key === 'number') this.#fixed[place] = key;
      else this.#lines[place] = { lines: [this.#line(key.scope, key.address)], otherwise: unresolved.unknownAddress };
      return;
    }
    const node = this.book.nodeOfName(scope === '' ? awsAccountId : scope, kindName, name, day);
    this.#fixed[place] = this.book.resources[node]?.managedBy === undefined ? node : this.book.meaningOf(node);
    if (node >= 0 && this.book.isInterface(node)) this.#placeInterface(place, node);
  }

  /** An interface stands for the instance that has its addresses at the time; else for the one it is attached to, where nothing says since when. */
  #placeInterface(place: number, node: number): void {
    const instance = this.book.instanceOf(node);
    const isAlways = instance !== undefined && this.book.resources[instance]?.leases.length === 0;
    const addresses = (this.#interfaceAddresses.get(node) ?? []).map((address) => this.segment.endpoints[address - 1] as SegmentEndpoint);
    const lines = addresses.flatMap(({ scope, name }) => {
      const key = this.book.keyOn(this.segment.day, this.segment.awsAccountId, scope, name);
      return typeof key === 'number' ? [] : [this.#line(key.scope, key.address)];
    });
    this.#lines[place] = { lines, otherwise: isAlways ? instance : node };
  }

  /** The addresses (places) that each interface (node) was seen with. */
  #sightedAddresses(): ReadonlyMap<number, readonly number[]> {
    const { leases, endpoints, awsAccountId, day } = this.segment;
    const sighted = new Map<number, number[]>();
    leases.resource.forEach((resource, n) => {
      const { kind, name } = endpoints[resource - 1] as SegmentEndpoint;
      const node = this.book.nodeOfName(awsAccountId, endpointKinds[kind] as (typeof endpointKinds)[number], name, day);
      if (node < 0 || !this.book.isInterface(node)) return;
      const places = sighted.get(node) ?? [];
      if (places.at(-1) !== leases.address[n]) places.push(leases.address[n] as number);
      sighted.set(node, places);
    });
    return sighted;
  }

  #line(scope: string, address: string): Timeline {
    const { starts, values } = this.book.addresses.timeline(this.segment.day, { scope, address });
    return { starts, values: values.map((holder) => this.book.meaningOf(holder)) };
  }
}
