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

/** Instead of the user of a place: it has none, or more than one. */
const nobody = -1;
const several = -2;

function bothOf(one: number, other: number): number {
  if (one === nobody || one === other) return other;
  return other === nobody ? one : several;
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
    this.#placeNetworks();
  }

  /** The number of the part of a node: a cluster's. */
  partOf(node: number): number {
    return this.#joined.find(this.#source.units.of[node] as number);
  }

  /** Numbers of all parts. */
  parts(): Uint32Array {
    return this.#joined.roots();
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
    const { units, links } = this.#source;
    for (const node of this.#places()) {
      const end = links.offsets[node + 1] as number;
      for (let at = links.offsets[node] as number; at < end; at++) {
        const other = links.ends[at] as number;
        if (this.#isNetwork[units.of[other] as number] === 1) this.#join(node, other);
      }
    }
  }

  /** The one unit that a place touches as its user, or how it is with several or none. */
  #userOf(node: number): number {
    const { units, links } = this.#source;
    const end = links.offsets[node + 1] as number;
    let user = nobody;
    for (let at = links.offsets[node] as number; at < end; at++) {
      const other = links.ends[at] as number;
      const unit = units.of[other] as number;
      if (unit !== units.of[node] && this.#isUser[unit] === 1 && this.isShared[other] === 0) user = bothOf(user, unit);
    }
    return user;
  }

  /** One user has its network; several share what more than one of them uses. */
  #placeNetworks(): void {
    const places = this.#places();
    const users = places.map((node) => this.#userOf(node));
    const networks = places.map((node) => this.partOf(node));
    const userOf = new Map<number, number>();
    networks.forEach((network, at) => {
      userOf.set(network, bothOf(userOf.get(network) ?? nobody, users[at] as number));
    });
    places.forEach((node, at) => {
      if (users[at] === several) this.isShared[node] = 1;
    });
    for (const [network, user] of userOf) if (user >= 0) this.#hangOn(user, network);
  }

  #hangOn(user: number, network: number): void {
    const { clusters } = this.#source;
    const own = this.#joined.find(user);
    const other = this.#joined.find(network);
    if (!clusters.isApart(own, other)) this.#hang(own, other);
  }

  #join(a: number, b: number): void {
    const left = this.partOf(a);
    const right = this.partOf(b);
    if (left !== right && !this.#source.clusters.isApart(left, right)) this.#hang(left, right);
  }

  #hang(left: number, right: number): void {
    const kept = this.#joined.join(left, right);
    this.#source.clusters.join(kept, kept === left ? right : left, structureLevel);
  }
}
