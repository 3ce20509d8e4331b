import { butNot } from '../columns/marks.js';
import { thousandths } from '../score/confidence-at.js';
import type { ArnRank } from './arn-rank.js';
import { ClusterRoom } from './cluster-room.js';
import type { Clusters } from './clusters.js';
import { levelsMax, levelsPerLogOdds, structureLevel } from './levels.js';
import type { StructureLinks } from './structure-links.js';
import type { TouchedParts } from './touched-parts.js';
import { turnsBy } from './turns-by.js';
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
  /** Written over. */
  readonly room?: PartsRoom;
}

/** Columns of parts while they grow. */
export type PartsRoom = Pick<ClusterRoom, 'parent' | 'weight' | 'touched' | 'scratch' | 'turns'>;

/**
 * Puts units together by what they are made of, one resource after another, those with few links first. A resource that touches two parts of
 * some size joins none of them to the other: it stays where it is at home, or belongs to the one that has nearly all its links, or it is a
 * shared service.
 */
export class Parts {
  readonly isShared: Uint8Array;
  readonly #source: PartsSource;
  readonly #joined: UnionFind;
  /** 1 for nodes whose part may be touched: those that had their turn and are not shared. */
  readonly #isOpen: Uint8Array;
  /** Resources of each part that count for its size. */
  readonly #weight: Uint32Array;
  /** Other parts that the node whose turn it is touches. */
  readonly #touched: TouchedParts;

  constructor(source: PartsSource) {
    this.#source = source;
    const { of, count } = source.units;
    const room = source.room ?? new ClusterRoom(of.length, 0);
    this.#joined = new UnionFind(count, room.parent);
    this.isShared = source.isShared.slice();
    this.#isOpen = butNot(source.wasBefore, source.isShared);
    this.#weight = room.weight.fill(0, 0, count);
    this.#touched = room.touched;
    for (let node = 0; node < of.length; node++) {
      const unit = of[node] as number;
      this.#weight[unit] = (this.#weight[unit] as number) + (source.counts[node] as number);
    }
    const turns = this.#turns(room);
    for (let at = 0; at < turns.length; at++) this.#insert(turns[at] as number);
  }

  /** The number of the part of a node: a cluster's. */
  partOf(node: number): number {
    return this.#joined.find(this.#source.units.of[node] as number);
  }

  /** Numbers of all parts. */
  parts(): Uint32Array {
    return this.#joined.roots();
  }

  /** Links of a node to other units. */
  #links(node: number): number {
    const { links, units } = this.#source;
    const end = links.offsets[node + 1] as number;
    if (units.count === units.of.length) return end - (links.offsets[node] as number);
    const unit = units.of[node] as number;
    let count = 0;
    for (let at = links.offsets[node] as number; at < end; at++) if (units.of[links.ends[at] as number] !== unit) count++;
    return count;
  }

  /** Nodes in the order of their turns: by number of links, then by ARN. `counts` is written over. */
  #turns({ scratch: counts, turns }: PartsRoom): Uint32Array {
    const { rank, isNext } = this.#source;
    for (let node = 0; node < counts.length; node++) if (isNext[node] === 1) counts[node] = this.#links(node);
    return turnsBy(counts, isNext, rank, turns);
  }

  #insert(node: number): void {
    this.#isOpen[node] = 1 - (this.isShared[node] as number);
    const own = this.partOf(node);
    this.#touch(node, own);
    if (this.#touched.length === 0) return;
    this.#touched.sort();
    this.#place(node, own);
    this.#touched.clear();
  }

  #touch(node: number, own: number): void {
    const { offsets, ends, weights } = this.#source.links;
    const { of } = this.#source.units;
    const isOpen = this.#isOpen;
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const other = ends[at] as number;
      if (isOpen[other] === 0) continue;
      const part = this.#joined.find(of[other] as number);
      if (part !== own) this.#touched.add(part, weights[at] as number);
    }
  }

  #isLarge(part: number): boolean {
    return (this.#weight[part] as number) >= this.#source.partMin;
  }

  /** Puts a node where its links say: with all parts, or where several are large with the small ones and the one that has nearly all links. */
  #place(node: number, own: number): void {
    const isAtHome = this.#isLarge(own) && (this.#source.clusters.size[own] as number) > 1;
    let large = Number(isAtHome);
    for (let at = 0; at < this.#touched.length; at++) if (this.#isLarge(this.#touched.at(at))) large++;
    const main = isAtHome || large <= 1 ? -1 : this.#mainPart();
    if (large > 1 && !isAtHome && main === -1) this.#share(node);
    else this.#join(own, large <= 1, main);
  }

  #share(node: number): void {
    this.isShared[node] = 1;
    this.#isOpen[node] = 0;
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

  /** Joins the touched parts to that of the node whose turn it is, strongest first, unless a person keeps them apart: all, or the main and the small ones. */
  #join(home: number, isAll: boolean, main: number): void {
    const { clusters } = this.#source;
    let own = home;
    if (!isAll) this.#leaveLarge(main);
    for (let at = 0; at < this.#touched.length; at++) {
      const part = this.#touched.at(at);
      // Each touched part stands for itself until its turn comes.
      if (clusters.isApart(own, part)) continue;
      const strength = Math.round((this.#touched.weightOf(part) * levelsPerLogOdds) / thousandths);
      const kept = this.#joined.join(own, part);
      this.#weight[kept] = (this.#weight[own] as number) + (this.#weight[part] as number);
      clusters.join(kept, kept === own ? part : own, Math.min(levelsMax - 1, structureLevel + strength));
      own = kept;
    }
  }

  /** Leaves out the large parts but the main one, before anything joins. */
  #leaveLarge(main: number): void {
    this.#touched.keepOnly((part) => part === main || !this.#isLarge(part));
  }
}
