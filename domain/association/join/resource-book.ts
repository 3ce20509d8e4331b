import { secondsOfDay } from '../../ports/clock.js';
import type { KnownResource } from '../known-resource.js';
import { type EndpointKind, endpointKinds } from '../logs/observation-sink.js';
import type { Segment } from '../segments/segment.js';
import { roleHolders } from '../sources/role-holders.js';
import { AddressBook } from './address-book.js';
import { type AddressKey, addressKey, isNetwork } from './address-key.js';
import { ChangeSpan, type Span } from './change-span.js';
import { HolderIndex } from './holder-index.js';
import { LeaseLessons } from './lease-lessons.js';
import { NameIndex } from './name-index.js';
import { NetworkMap } from './network-map.js';
import { Questions } from './questions.js';
import { type Holder, SessionBook } from './session-book.js';
import { natOf, unresolved } from './unresolved.js';

/** Keys that were issued to the holder of another key, one after the other, are followed this far. */
const chainMax = 8;

/** A scope that names a network by something in it: `interface:eni-…`, `subnet:subnet-…`, `balancer:…`. */
const scopeOfThing = /^[a-z-]+:(.+)$/s;
const endpointId = /^vpce-[0-9a-f]+$/;
const assumedRole = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/s;

/** An address behind which several stand: any one of them may have been it. */
export interface NatSet {
  readonly nat: number;
  readonly members: readonly number[];
}

/** Who is who for one customer: names, addresses in time and credentials, from the inventory and from what the logs saw. */
export class ResourceBook {
  readonly names: NameIndex;
  readonly network: NetworkMap;
  readonly addresses: AddressBook;
  readonly questions = new Questions();
  readonly #sessions = new SessionBook();
  readonly #leases: LeaseLessons;
  /** True where any NAT gateway is known. */
  readonly hasNat: boolean;
  readonly holders: HolderIndex;
  /** Who runs with each role. */
  readonly roles: ReadonlyMap<number, readonly number[]>;

  constructor(
    readonly resources: readonly KnownResource[],
    segments: Iterable<Segment> = [],
  ) {
    this.names = new NameIndex(resources, this.questions);
    this.network = new NetworkMap(resources);
    this.holders = new HolderIndex(this.network);
    this.addresses = new AddressBook(this.holders, this.questions);
    const names = {
      nodeOf: (awsAccountId: string, kind: EndpointKind, name: string, day: number) => this.nodeOfName(awsAccountId, kind, name, day),
      networkOf: (awsAccountId: string, scope: string) => this.networkOf(awsAccountId, scope),
      vpcOf: (node: number) => (node < resources.length ? this.network.vpcOf(node) : undefined),
    };
    this.#leases = new LeaseLessons(names, this.addresses, this.holders);
    this.roles = roleHolders(resources);
    this.hasNat = resources.some(({ type }) => type === 'nat-gateway');
    for (const segment of segments) this.learn(segment);
  }

  /**
   * Takes leases and sessions from a segment; a day is learned before it is joined. Answers the instants between which something else is now known
   * than before, for other days than this one: those joined already that lie between are joined anew.
   */
  learn(segment: Segment): Span | undefined {
    const changes = new ChangeSpan();
    changes.add(this.#leases.learn(segment));
    changes.add(this.#sessions.learn(segment));
    return changes.span;
  }

  /** Takes the leases of a segment that hold for all days. */
  takeLasting(segment: Segment): void {
    this.#leases.takeLasting(segment);
  }

  /** Takes who held which address on the segment's day; everything that lasts, of any day, is taken before. */
  takeDay(segment: Segment): void {
    this.#leases.takeDay(segment);
  }

  /** Takes to whom credentials were issued. */
  takeSessions(segment: Segment): void {
    this.#sessions.learn(segment);
  }

  /** The addresses that allocations stand for. */
  get allocated(): ReadonlyMap<string, string> {
    return this.#leases.allocated;
  }

  nodeOfArn(arn: string): number | undefined {
    return this.names.ofArn(arn);
  }

  /** `region`: '' for any. */
  nodeOfAlias(awsAccountId: string, region: string, alias: string): number | undefined {
    return this.names.ofAlias(awsAccountId, region, alias);
  }

  /** Who had an address for all of a window; the set behind a NAT gateway, and undefined where nobody known did. */
  nodeAt(scope: string, address: string, first: number, last: number): number | 'uncertain' | undefined | NatSet {
    const day = Math.floor(first / secondsOfDay);
    const key = this.keyOn(day, '', scope, address);
    const code = typeof key === 'number' ? key : this.addresses.holderAt(day, key, first, last);
    const nat = natOf(code);
    if (nat !== undefined) return { nat, members: this.network.behindNat(nat) };
    if (code === unresolved.uncertain) return 'uncertain';
    return code < 0 ? undefined : code;
  }

  /** The VPC that a scope stands for; the scope itself where nothing in the inventory says it, and '' for none. */
  networkOf(awsAccountId: string, scope: string): string {
    if (isNetwork(scope)) return scope;
    const thing = endpointId.test(scope) ? scope : scopeOfThing.exec(scope)?.[1];
    if (thing === undefined) return '';
    const node = this.names.ofArn(thing) ?? this.names.ofAlias(awsAccountId, '', thing);
    return (node === undefined ? undefined : this.network.vpcOf(node)) ?? scope;
  }

  /** The key of an address on a day, or why it has none: without a network it must exist in one only. */
  keyOn(day: number, awsAccountId: string, scope: string, address: string): AddressKey | number {
    const key = addressKey(this.networkOf(awsAccountId, scope), address);
    if (key === undefined) return unresolved.unknownAddress;
    const scopes = this.addresses.scopesOf(day, key.address);
    if (key.scope !== '' && scopes.includes(key.scope)) return key;
    const [only] = scopes;
    if (isNetwork(key.scope)) return only === '' && scopes.length === 1 ? { scope: only, address: key.address } : key;
    if (scopes.length > 1) return unresolved.ambiguousNetwork;
    return only === undefined ? unresolved.unknownAddress : { scope: only, address: key.address };
  }

  /** The node that a name leads to on a day, or why it leads to none; addresses have none without a time. */
  nodeOfName(awsAccountId: string, kind: EndpointKind, name: string, day: number): number {
    switch (kind) {
      case 'arn':
        return this.nodeOfArn(name) ?? unresolved.unknownName;
      case 'id':
        return this.#idNode(awsAccountId, name) ?? unresolved.unknownName;
      case 'host-name':
        return this.names.ofHostName(name) ?? unresolved.unknownName;
      case 'principal':
        return this.#principalNode(awsAccountId, name) ?? unresolved.unknownName;
      case 'credential':
        return this.#credentialNode(awsAccountId, name, day);
      default:
        return unresolved.unknownAddress;
    }
  }

  /** True for an interface that one instance may have. */
  isInterface(node: number): boolean {
    return this.holders.rankOf(node) > 0 && this.resources[node]?.managedBy === undefined;
  }

  /** What a node that holds addresses stands for: an interface of a service for that service, a NAT gateway for a set. */
  meaningOf(node: number): number {
    return this.holders.meaningOf(node);
  }

  /** The instance that an interface is attached to in the inventory. */
  instanceOf(node: number): number | undefined {
    return this.holders.partnerOf(node);
  }

  #idNode(awsAccountId: string, name: string): number | undefined {
    return name.startsWith('arn:') ? this.nodeOfArn(name) : this.names.ofAlias(awsAccountId, '', name);
  }

  /** A role that one resource runs with is that resource; a role of several stays the role: they are a set, never one member. */
  #principalNode(awsAccountId: string, name: string): number | undefined {
    const arn = name.replace(assumedRole, 'arn:$1:iam::$2:role/$3');
    const node = this.#idNode(awsAccountId, arn);
    const holders = node === undefined ? undefined : this.roles.get(node);
    return holders?.length === 1 ? holders[0] : node;
  }

  /** Who held an access key: one resource, or nobody for certain. */
  #credentialNode(awsAccountId: string, credential: string, day: number, depth = 0): number {
    const nodes = new Set(this.#sessions.holdersOf(credential, day).map((holder) => this.#nodeOfHolder(holder, day, depth)));
    const [node] = nodes;
    if (node === undefined) return this.names.ofAlias(awsAccountId, '', credential) ?? unresolved.unknownCredential;
    return nodes.size === 1 ? node : unresolved.uncertain;
  }

  /** An address is looked up when the key was issued; a role is looked at as one who acts. */
  #nodeOfHolder({ awsAccountId, endpoint, at }: Holder, day: number, depth: number): number {
    const kind = endpointKinds[endpoint.kind] as EndpointKind;
    if (kind === 'credential') {
      return depth < chainMax ? this.#credentialNode(awsAccountId, endpoint.name, day, depth + 1) : unresolved.unknownCredential;
    }
    if (kind !== 'address') return this.nodeOfName(awsAccountId, kind === 'arn' ? 'principal' : kind, endpoint.name, day);
    const key = this.keyOn(Math.floor(at / secondsOfDay), awsAccountId, endpoint.scope, endpoint.name);
    return typeof key === 'number' ? key : this.addresses.holderAt(Math.floor(at / secondsOfDay), key, at, at);
  }
}
