import type { ArnRank } from './arn-rank.js';
import type { Clusters } from './clusters.js';
import { structureLevel } from './levels.js';
import type { StructureLinks } from './structure-links.js';
import { UnionFind } from './union-find.js';
import type { Units } from './units.js';

/** What is needed to place networks. */
export interface NetworksSource {
  readonly links: StructureLinks;
  readonly units: Units;
  readonly clusters: Clusters;
  readonly rank: ArnRank;
  /** 1 for places: networks, their subnets, routes, gateways and addresses. */
  readonly isPlace: Uint8Array;
  /** 1 for what runs in a place and so makes its unit a user of it. */
  readonly runs: Uint8Array;
  /** Shared services known so far. */
  readonly isShared: Uint8Array;
}

/**
 * Puts the places of one network together, and each network with the one group that runs in it; what several groups use of a network that more
 * than one runs in is shared. A place that is of a group already stays there.
 */
export class Networks {
  readonly isShared: Uint8Array;
  readonly #source: NetworksSource;
  readonly #joined: UnionFind;
  /** 1 for units of places alone. */
  readonly #isNetwork: Uint8Array;
  readonly #isUser: Uint8Array;

  constructor(source: NetworksSource) {
    const { units, isPlace, runs, isShared } = source;
    this.#source = source;
    this.isShared = isShared.slice();
    this.#joined = new UnionFind(units.count);
    this.#isNetwork = new Uint8Array(units.count).fill(1);
    this.#isUser = new Uint8Array(units.count);
    for (let node = 0; node < units.of.length; node++) {
      const unit = units.of[node] as number;
      if (isPlace[node] === 0 || isShared[node] === 1) this.#isNetwork[unit] = 0;
      if (runs[node] === 1 && isShared[node] === 0) this.#isUser[unit] = 1;
    }
    this.#joinPlaces();
    for (const [network, users] of this.#users()) this.#place(network, users);
  }

  /** The number of the part of a node: a cluster's. */
  partOf(node: number): number {
    return this.#joined.find(this.#source.units.of[node] as number);
  }

  /** Numbers of all parts. */
  parts(): readonly number[] {
    return this.#joined.roots();
  }

  /** Nodes of other units that a node is linked with. */
  #linked(node: number): readonly number[] {
    const { links, units } = this.#source;
    const linked: number[] = [];
    for (let at = links.offsets[node] as number; at < (links.offsets[node + 1] as number); at++) {
      const other = links.ends[at] as number;
      if (units.of[other] !== units.of[node]) linked.push(other);
    }
    return linked;
  }

  /** Places of networks alone, in the order of ARNs. */
  #places(): readonly number[] {
    const { rank, units } = this.#source;
    const places: number[] = [];
    for (let at = 0; at < rank.nodeAt.length; at++) {
      const node = rank.nodeAt[at] as number;
      if (this.#isNetwork[units.of[node] as number] === 1) places.push(node);
    }
    return places;
  }

  #joinPlaces(): void {
    const { units } = this.#source;
    for (const node of this.#places())
      for (const other of this.#linked(node)) if (this.#isNetwork[units.of[other] as number] === 1) this.#join(node, other);
  }

  /** Users that each place touches, by network. */
  #users(): ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>> {
    const { units } = this.#source;
    const users = new Map<number, Map<number, Set<number>>>();
    for (const node of this.#places()) {
      const found = new Set<number>();
      for (const other of this.#linked(node)) {
        const unit = units.of[other] as number;
        if (this.#isUser[unit] === 1 && this.isShared[other] === 0) found.add(unit);
      }
      const network = this.partOf(node);
      users.set(network, (users.get(network) ?? new Map()).set(node, found));
    }
    return users;
  }

  /** One user has the network; several share what more than one of them uses. */
  #place(network: number, usersOf: ReadonlyMap<number, ReadonlySet<number>>): void {
    const users = new Set([...usersOf.values()].flatMap((found) => [...found]));
    const [user] = users;
    if (user === undefined) return;
    if (users.size > 1) {
      for (const [node, found] of usersOf) if (found.size > 1) this.isShared[node] = 1;
      return;
    }
    const { clusters } = this.#source;
    const own = this.#joined.find(user);
    const other = this.#joined.find(network);
    if (!clusters.isApart(own, other)) this.#hang(own, other);
  }

  #join(a: number, b: number): void {
    const [left, right] = [this.partOf(a), this.partOf(b)];
    if (left !== right && !this.#source.clusters.isApart(left, right)) this.#hang(left, right);
  }

  #hang(left: number, right: number): void {
    const kept = this.#joined.join(left, right);
    this.#source.clusters.join(kept, kept === left ? right : left, structureLevel);
  }
}
