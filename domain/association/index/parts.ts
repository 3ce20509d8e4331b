import { thousandths } from '../score/confidence-at.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { ActivePairs } from './active-pairs.js';
import type { ArnRank } from './arn-rank.js';
import type { Clusters } from './clusters.js';
import { levelsMax, levelsPerLogOdds, structureLevel } from './levels.js';
import { UnionFind } from './union-find.js';
import type { Units } from './units.js';

/** What is needed to find parts. */
export interface PartsSource {
  readonly scored: ScoredPairs;
  /** Pairs of different units of which configuration says that one is made of the other or keeps it. */
  readonly active: ActivePairs;
  readonly units: Units;
  readonly clusters: Clusters;
  readonly rank: ArnRank;
  /** 1 for resources whose turn it is. */
  readonly isNext: Uint8Array;
  /** 1 for those that have had it. */
  readonly wasBefore: Uint8Array;
  /** Shared services known so far. */
  readonly isShared: Uint8Array;
  /** 1 for resources that count for the size of their part: places and keys by themselves are no solution. */
  readonly counts: Uint8Array;
  /** Resources that count, in a part from which on it stands for itself. */
  readonly partMin: number;
  readonly mainShareMin: number;
}

/**
 * Puts units together by what they are made of, one resource after another, those with few links first. A resource that touches two parts of
 * some size joins none of them to the other: it stays where it is at home, or belongs to the one that has nearly all its links, or it is a
 * shared service.
 */
export class Parts {
  readonly isShared: Uint8Array;
  readonly #source: PartsSource;
  readonly #joined: UnionFind;
  readonly #isIn: Uint8Array;
  /** Resources of each part that count for its size. */
  readonly #weight: Uint32Array;
  /** Weight of the links of the node whose turn it is, by part; 0 between turns. */
  readonly #touching: Float64Array;

  constructor(source: PartsSource) {
    this.#source = source;
    this.#joined = new UnionFind(source.units.count);
    this.isShared = source.isShared.slice();
    this.#isIn = source.wasBefore.slice();
    this.#weight = new Uint32Array(source.units.count);
    this.#touching = new Float64Array(source.units.count);
    source.units.of.forEach((unit, node) => {
      this.#weight[unit] = (this.#weight[unit] as number) + (source.counts[node] as number);
    });
    for (const node of this.#turns()) this.#insert(node);
  }

  /** The number of the part of a node: a cluster's. */
  partOf(node: number): number {
    return this.#joined.find(this.#source.units.of[node] as number);
  }

  /** Numbers of all parts. */
  parts(): readonly number[] {
    return this.#joined.roots();
  }

  #links(node: number): number {
    const { offsets } = this.#source.active;
    return (offsets[node + 1] as number) - (offsets[node] as number);
  }

  /** Nodes in the order of their turns: by number of links, then by ARN. */
  #turns(): Uint32Array {
    const { rank, isNext } = this.#source;
    const nodes = rank.nodeAt.length;
    const keys = new Float64Array(nodes);
    let length = 0;
    for (let at = 0; at < nodes; at++) {
      const node = rank.nodeAt[at] as number;
      if (isNext[node] === 1) keys[length++] = Math.min(nodes - 1, this.#links(node)) * nodes + at;
    }
    const sorted = keys.subarray(0, length).sort();
    return Uint32Array.from(sorted, (key) => rank.nodeAt[key % nodes] as number);
  }

  /** Parts that a node touches, the one with the most weight of links first, then by number; the weights are in `#touching`. */
  #touched(node: number): readonly number[] {
    const { scored, active } = this.#source;
    const touched: number[] = [];
    for (let at = active.offsets[node] as number; at < (active.offsets[node + 1] as number); at++) {
      const pair = active.pairs[active.places[at] as number] as number;
      const other = (scored.pairs.low[pair] === node ? scored.pairs.high[pair] : scored.pairs.low[pair]) as number;
      if (this.#isIn[other] === 0 || this.isShared[other] === 1) continue;
      const part = this.partOf(other);
      if (this.#touching[part] === 0) touched.push(part);
      this.#touching[part] = (this.#touching[part] as number) + (scored.configured[pair] as number) - (scored.used[pair] as number);
    }
    return touched.sort((a, b) => (this.#touching[b] as number) - (this.#touching[a] as number) || a - b);
  }

  #insert(node: number): void {
    this.#isIn[node] = 1;
    const own = this.partOf(node);
    const all = this.#touched(node);
    const touched = all.filter((part) => part !== own);
    if (touched.length > 0) this.#place(node, own, touched);
    for (const part of all) this.#touching[part] = 0;
  }

  /** Puts a node where its links say. */
  #place(node: number, own: number, touched: readonly number[]): void {
    const { clusters, partMin } = this.#source;
    const isLarge = (part: number): boolean => (this.#weight[part] as number) >= partMin;
    const isAtHome = isLarge(own) && (clusters.size[own] as number) > 1;
    const large = touched.filter(isLarge);
    const main = this.#mainPart(large, touched);
    if (large.length + Number(isAtHome) <= 1) this.#join(node, touched);
    else if (isAtHome)
      this.#join(
        node,
        touched.filter((part) => !isLarge(part)),
      );
    else if (main !== undefined)
      this.#join(
        node,
        touched.filter((part) => part === main || !isLarge(part)),
      );
    else this.isShared[node] = 1;
  }

  /** The one part that has nearly all links of a resource, if there is one. */
  #mainPart(large: readonly number[], touched: readonly number[]): number | undefined {
    const all = touched.reduce((sum, part) => sum + (this.#touching[part] as number), 0);
    return large.find((part) => (this.#touching[part] as number) >= this.#source.mainShareMin * all);
  }

  /** Joins the parts to that of the node, strongest first, unless a person keeps them apart. */
  #join(node: number, parts: readonly number[]): void {
    const { clusters } = this.#source;
    for (const part of parts) {
      const own = this.partOf(node);
      const other = this.#joined.find(part);
      if (own === other || clusters.isApart(own, other)) continue;
      const strength = Math.round(((this.#touching[part] as number) * levelsPerLogOdds) / thousandths);
      const kept = this.#joined.join(own, other);
      this.#weight[kept] = (this.#weight[own] as number) + (this.#weight[other] as number);
      clusters.join(kept, kept === own ? other : own, Math.min(levelsMax - 1, structureLevel + strength));
    }
  }
}
