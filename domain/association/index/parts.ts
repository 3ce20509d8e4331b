import { thousandths } from '../score/confidence-at.js';
import type { ArnRank } from './arn-rank.js';
import type { Clusters } from './clusters.js';
import { levelsMax, levelsPerLogOdds, structureLevel } from './levels.js';
import type { StructureLinks } from './structure-links.js';
import { TouchedParts } from './touched-parts.js';
import { UnionFind } from './union-find.js';
import type { Units } from './units.js';

/** `partMin` where every part stands for itself, however small; `mainShareMin` where no share of the links is enough. */
export const anySize = 0;
export const noMainShare = 1.01;

/** What is needed to find parts. */
export interface PartsSource {
  readonly links: StructureLinks;
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
  /** Other parts that the node whose turn it is touches. */
  readonly #touched: TouchedParts;

  constructor(source: PartsSource) {
    this.#source = source;
    this.#joined = new UnionFind(source.units.count);
    this.isShared = source.isShared.slice();
    this.#isIn = source.wasBefore.slice();
    this.#weight = new Uint32Array(source.units.count);
    this.#touched = new TouchedParts(source.units.count);
    const { of } = source.units;
    for (let node = 0; node < of.length; node++) {
      const unit = of[node] as number;
      this.#weight[unit] = (this.#weight[unit] as number) + (source.counts[node] as number);
    }
    const turns = this.#turns();
    for (let at = 0; at < turns.length; at++) this.#insert(turns[at] as number);
  }

  /** The number of the part of a node: a cluster's. */
  partOf(node: number): number {
    return this.#joined.find(this.#source.units.of[node] as number);
  }

  /** Numbers of all parts. */
  parts(): readonly number[] {
    return this.#joined.roots();
  }

  /** Links of a node to other units. */
  #links(node: number): number {
    const { links, units } = this.#source;
    const end = links.offsets[node + 1] as number;
    const unit = units.of[node] as number;
    let count = 0;
    for (let at = links.offsets[node] as number; at < end; at++) if (units.of[links.ends[at] as number] !== unit) count++;
    return count;
  }

  /** Nodes in the order of their turns: by number of links, then by ARN. Counted, not compared: the largest number is that of a hub. */
  #turns(): Uint32Array {
    const { rank, isNext } = this.#source;
    const counts = new Uint32Array(rank.nodeAt.length);
    let most = 0;
    for (let node = 0; node < counts.length; node++) {
      if (isNext[node] === 0) continue;
      counts[node] = this.#links(node);
      most = Math.max(most, counts[node] as number);
    }
    const next = new Uint32Array(most + 2);
    for (let node = 0; node < counts.length; node++) {
      const slot = (counts[node] as number) + 1;
      if (isNext[node] === 1) next[slot] = (next[slot] as number) + 1;
    }
    for (let slot = 1; slot < next.length; slot++) next[slot] = (next[slot] as number) + (next[slot - 1] as number);
    const turns = new Uint32Array(next[most + 1] as number);
    for (let at = 0; at < counts.length; at++) {
      const node = rank.nodeAt[at] as number;
      if (isNext[node] === 0) continue;
      const slot = counts[node] as number;
      turns[next[slot] as number] = node;
      next[slot] = (next[slot] as number) + 1;
    }
    return turns;
  }

  #insert(node: number): void {
    this.#isIn[node] = 1;
    this.#touch(node);
    if (this.#touched.length === 0) return;
    this.#touched.sort();
    this.#place(node);
    this.#touched.clear();
  }

  #touch(node: number): void {
    const { offsets, ends, weights } = this.#source.links;
    const { of } = this.#source.units;
    const isIn = this.#isIn;
    const { isShared } = this;
    const own = this.partOf(node);
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const other = ends[at] as number;
      if (isIn[other] === 0 || isShared[other] === 1) continue;
      const part = this.#joined.find(of[other] as number);
      if (part !== own) this.#touched.add(part, weights[at] as number);
    }
  }

  #isLarge(part: number): boolean {
    return (this.#weight[part] as number) >= this.#source.partMin;
  }

  /** Puts a node where its links say: with all parts, or where several are large with the small ones and the one that has nearly all links. */
  #place(node: number): void {
    const own = this.partOf(node);
    const isAtHome = this.#isLarge(own) && (this.#source.clusters.size[own] as number) > 1;
    let large = Number(isAtHome);
    for (let at = 0; at < this.#touched.length; at++) if (this.#isLarge(this.#touched.at(at))) large++;
    const main = isAtHome || large <= 1 ? -1 : this.#mainPart();
    if (large > 1 && !isAtHome && main === -1) this.isShared[node] = 1;
    else this.#join(node, large <= 1, main);
  }

  /** The one large part that has nearly all links of a resource, -1 where there is none. */
  #mainPart(): number {
    let all = 0;
    for (let at = 0; at < this.#touched.length; at++) all += this.#touched.weightOf(this.#touched.at(at));
    for (let at = 0; at < this.#touched.length; at++) {
      const part = this.#touched.at(at);
      if (this.#isLarge(part) && this.#touched.weightOf(part) >= this.#source.mainShareMin * all) return part;
    }
    return -1;
  }

  /** Joins the touched parts to that of the node, strongest first, unless a person keeps them apart: all, or the main and the small ones. */
  #join(node: number, isAll: boolean, main: number): void {
    const { clusters } = this.#source;
    const joining = isAll ? undefined : this.#smallAnd(main);
    for (let at = 0; at < this.#touched.length; at++) {
      const part = this.#touched.at(at);
      if (joining !== undefined && !joining.has(part)) continue;
      const own = this.partOf(node);
      const other = this.#joined.find(part);
      if (own === other || clusters.isApart(own, other)) continue;
      const strength = Math.round((this.#touched.weightOf(part) * levelsPerLogOdds) / thousandths);
      const kept = this.#joined.join(own, other);
      this.#weight[kept] = (this.#weight[own] as number) + (this.#weight[other] as number);
      clusters.join(kept, kept === own ? other : own, Math.min(levelsMax - 1, structureLevel + strength));
    }
  }

  /** The main part and those that are small before anything joins. */
  #smallAnd(main: number): ReadonlySet<number> {
    const parts = new Set<number>();
    for (let at = 0; at < this.#touched.length; at++) {
      const part = this.#touched.at(at);
      if (part === main || !this.#isLarge(part)) parts.add(part);
    }
    return parts;
  }
}
