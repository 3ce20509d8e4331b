import { moveUp } from '../columns/move-up.js';
import type { CarriedTags } from './carried-tags.js';
import { ClusterRoom } from './cluster-room.js';
import type { RawTree } from './group-tree.js';
import { levelsMax } from './levels.js';
import { MajorityTags } from './majority-tags.js';
import { type TagOdds, tellingMin } from './tag-odds.js';
import type { Units } from './units.js';

const nobody = -1;

/** How much of what tags say counts: of those that tell of one group, of those that hint at it, and of those that differ. */
export interface TagWeights {
  readonly agree: number;
  readonly hint: number;
  readonly differ: number;
}

/** What clusters are made of, beside their units. */
export interface ClusterSource {
  readonly units: Units;
  /** What held the nodes of each unit together: they stand side by side in its order. */
  readonly tree: RawTree;
  readonly carried: Pick<CarriedTags, 'keys' | 'tags'>;
  /** What agreeing and differing on each key say. */
  readonly tagOdds: TagOdds;
  /** 1 for nodes that begin work by themselves. */
  readonly startsItself: Uint8Array;
  /** Pairs of nodes that a person keeps apart. */
  readonly apart: readonly (readonly [number, number])[];
  /** Written over: of clusters that nobody asks any more. */
  readonly room?: ClusterRoom;
}

/**
 * Clusters while they grow: a chain of nodes each, so that joining two is joining two chains, and the bond at every joint. Bonds are levels:
 * whole steps of log-odds.
 */
export class Clusters {
  readonly size: Int32Array;
  /** 1 for clusters with a node that begins work by itself. */
  readonly startsItself: Uint8Array;
  /** Value of each telling tag key of the cluster, 0 for none: `tags[c * keys + k]`. */
  readonly tags: Uint32Array;
  readonly #majority: MajorityTags;
  readonly keys: number;
  readonly nodes: number;
  readonly tagOdds: TagOdds;
  /** Level of the bond between a node and the next of its chain. */
  readonly #joint: Uint16Array;
  readonly #room: Pick<ClusterRoom, 'order' | 'level'>;
  readonly #next: Int32Array;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  /** Weakest joint within each cluster. */
  readonly #weakest: Uint16Array;
  /** Clusters that a person keeps apart, both ways. */
  #apart: Map<number, Set<number>> = new Map();

  constructor({
    units,
    tree,
    carried,
    tagOdds,
    startsItself,
    apart,
    room = new ClusterRoom(units.of.length, carried.keys),
  }: ClusterSource) {
    const { count } = units;
    this.tagOdds = tagOdds;
    this.nodes = units.of.length;
    this.keys = carried.keys;
    this.size = room.size.subarray(0, count).fill(0);
    this.startsItself = room.startsItself.subarray(0, count).fill(0);
    this.#majority = new MajorityTags(carried, room, count);
    this.tags = this.#majority.values;
    this.#room = room;
    this.#joint = room.joint;
    this.#next = room.next.fill(nobody);
    this.#head = room.head.subarray(0, count);
    this.#tail = room.tail.subarray(0, count);
    this.#weakest = room.weakest.subarray(0, count).fill(levelsMax - 1);
    this.#chain(units.of, tree, startsItself);
    for (const [a, b] of apart) this.#keepApart(units.of[a] as number, units.of[b] as number);
  }

  /** Chains the nodes of each unit, which stand side by side in the order of the tree; each votes for its tags. */
  #chain(of: Uint32Array, { order, level: levels }: RawTree, nodesStart: Uint8Array): void {
    const { size, startsItself } = this;
    const next = this.#next;
    const joint = this.#joint;
    const head = this.#head;
    const tail = this.#tail;
    const weakest = this.#weakest;
    const majority = this.#majority;
    for (let at = 0, last = nobody; at < order.length; at++) {
      const node = order[at] as number;
      const unit = of[node] as number;
      const count = size[unit] as number;
      if (count === 0) head[unit] = node;
      else {
        const level = levels[at - 1] as number;
        next[last] = node;
        joint[last] = level;
        weakest[unit] = Math.min(level, weakest[unit] as number);
      }
      tail[unit] = node;
      size[unit] = count + 1;
      startsItself[unit] = (startsItself[unit] as number) | (nodesStart[node] as number);
      majority.take(node, unit);
      last = node;
    }
  }

  #keepApart(a: number, b: number): void {
    if (a === b) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = this.#apart.get(one) ?? new Set();
      this.#apart.set(one, others.add(other));
    }
  }

  /** Whether a person keeps something of the one apart from something of the other. */
  isApart(a: number, b: number): boolean {
    return this.#apart.size > 0 && this.#apart.get(a)?.has(b) === true;
  }

  /** What tags say of joining two clusters: the key on which they differ most tellingly speaks against, the one on which they agree for. */
  tagScore(a: number, b: number, { agree, hint, differ }: TagWeights): number {
    const { agree: ofAgreeing, differ: ofDiffering } = this.tagOdds;
    let most = 0;
    let least = 0;
    for (let key = 0; key < this.keys; key++) {
      const left = this.tags[a * this.keys + key] as number;
      const right = this.tags[b * this.keys + key] as number;
      if (left === 0 || right === 0) continue;
      if (left === right) most = Math.max(most, ofAgreeing[key] as number);
      else least = Math.max(least, ofDiffering[key] as number);
    }
    return (most < tellingMin ? hint : agree) * most - differ * least;
  }

  /** The nodes of a cluster, in its order. */
  nodesOf(cluster: number): readonly number[] {
    const nodes: number[] = [];
    for (let node = this.#head[cluster] as number; node !== nobody; node = this.#next[node] as number) nodes.push(node);
    return nodes;
  }

  /** Hangs `other` behind `cluster`; a bond is never stronger than the weakest already inside, so that cuts nest. */
  join(cluster: number, other: number, level: number): void {
    const bond = Math.min(level, this.#weakest[cluster] as number, this.#weakest[other] as number);
    this.#joint[this.#tail[cluster] as number] = bond;
    this.#next[this.#tail[cluster] as number] = this.#head[other] as number;
    this.#tail[cluster] = this.#tail[other] as number;
    this.#weakest[cluster] = bond;
    this.#majority.join(cluster, other);
    this.size[cluster] = (this.size[cluster] as number) + (this.size[other] as number);
    this.startsItself[cluster] = (this.startsItself[cluster] as number) | (this.startsItself[other] as number);
    if (this.#apart.size > 0) for (const third of this.#apart.get(other) ?? []) this.#keepApart(cluster, third);
  }

  /** Renumbers clusters: cluster `from[c]` becomes c; `into[c]` is the new number of every old one. */
  renumber(from: Uint32Array, into: Uint32Array): void {
    for (const column of [this.size, this.startsItself, this.#head, this.#tail, this.#weakest]) moveUp(column, from);
    this.#majority.renumber(from);
    const apart = this.#apart;
    this.#apart = new Map();
    for (const [one, others] of apart) for (const other of others) this.#keepApart(into[one] as number, into[other] as number);
  }

  /** All nodes of some clusters, or of so many, in order, chain by chain, with the level of the bond to the next; 0 at the end of a chain. Written over the tree of the step before. */
  toTree(clusters: number | ArrayLike<number>): RawTree {
    const { order, level } = this.#room;
    const next = this.#next;
    const joint = this.#joint;
    let at = 0;
    const isEach = typeof clusters === 'number';
    const count = isEach ? clusters : clusters.length;
    for (let place = 0; place < count; place++) {
      let node = this.#head[isEach ? place : (clusters[place] as number)] as number;
      while (node !== nobody) {
        const after = next[node] as number;
        order[at] = node;
        level[at++] = after === nobody ? 0 : (joint[node] as number);
        node = after;
      }
    }
    return { order, level };
  }
}
