import { type BondGraph, contracted } from './bond-graph.js';
import type { Clusters } from './clusters.js';
import type { JoinScore } from './join-score.js';
import { levelsMax } from './levels.js';

/** Bands of levels that are worked through one after another, strongest first: what is firm is settled before what is not. */
const bands = [400, 320, 272, 240, 224, 208, 192, 176, 160, 144, 128, 112, 96, 64, 32, 1];

/** A round that joins fewer than one cluster in this many ends its band, the last one excepted. */
const clustersPerJoinMax = 64;

/** The best partner of every cluster, -1 for none, and the level of that bond. */
interface BestPartners {
  readonly partner: Int32Array;
  readonly level: Uint16Array;
}

/** Looks for the best partner of one cluster; of equals the lower numbers, so that best partners form no ring. */
function findBest({ partner, level }: BestPartners, cluster: number, graph: BondGraph, bond: JoinScore): void {
  const { offsets, neighbours } = graph;
  const end = offsets[cluster + 1] as number;
  let best = 0;
  let with_ = -1;
  for (let at = offsets[cluster] as number; at < end; at++) {
    const other = neighbours[at] as number;
    const found = bond(cluster, other, graph, at);
    if (found > best || (found === best && found > 0 && isBefore(cluster, other, with_))) {
      best = found;
      with_ = other;
    }
  }
  partner[cluster] = with_;
  level[cluster] = best;
}

function bestPartners(graph: BondGraph, bond: JoinScore): BestPartners {
  const best: BestPartners = { partner: new Int32Array(graph.clusters), level: new Uint16Array(graph.clusters) };
  for (let cluster = 0; cluster < graph.clusters; cluster++) findBest(best, cluster, graph, bond);
  return best;
}

/** Order of the bonds of one cluster that are equally strong: by their lower end, then the higher. */
function isBefore(cluster: number, left: number, right: number): boolean {
  const low = Math.min(cluster, left) - Math.min(cluster, right);
  return low < 0 || (low === 0 && Math.max(cluster, left) < Math.max(cluster, right));
}

/**
 * Where each cluster goes in this round: pairs that are each other's best join, and with them those no larger than the one of the two that is
 * their best. A larger one waits: what hangs between two crowds must not bring both together, as neither was compared with the other.
 */
function targetsOf(partner: Int32Array, level: Uint16Array, size: Int32Array, floor: number): Int32Array {
  const target = new Int32Array(partner.length).fill(-1);
  const isMutual = (cluster: number): boolean => {
    const other = partner[cluster] as number;
    return other >= 0 && (level[cluster] as number) >= floor && partner[other] === cluster;
  };
  for (let cluster = 0; cluster < partner.length; cluster++) {
    const other = partner[cluster] as number;
    if (other < 0 || (level[cluster] as number) < floor) continue;
    if (isMutual(cluster)) target[cluster] = Math.min(cluster, other);
    else if (isMutual(other) && (size[cluster] as number) <= (size[other] as number))
      target[cluster] = Math.min(other, partner[other] as number);
  }
  return target;
}

/** Clusters that join this round, strongest bond first, then by number. */
function inOrder(target: Int32Array, level: Uint16Array): Uint32Array {
  const counts = new Uint32Array(levelsMax + 1);
  const joins = (cluster: number): boolean => (target[cluster] as number) >= 0 && target[cluster] !== cluster;
  for (let cluster = 0; cluster < target.length; cluster++) {
    const slot = levelsMax - (level[cluster] as number);
    if (joins(cluster)) counts[slot] = (counts[slot] as number) + 1;
  }
  let total = 0;
  for (let slot = 0; slot <= levelsMax; slot++) {
    const count = counts[slot] as number;
    counts[slot] = total;
    total += count;
  }
  const order = new Uint32Array(total);
  for (let cluster = 0; cluster < target.length; cluster++) {
    if (!joins(cluster)) continue;
    const slot = levelsMax - (level[cluster] as number);
    order[counts[slot] as number] = cluster;
    counts[slot] = (counts[slot] as number) + 1;
  }
  return order;
}

/** Which clusters join in a round, and where all of them are after it. */
interface Joins {
  readonly joining: Uint32Array;
  /** The cluster that each becomes, and the one that each was that is left. */
  readonly into: Uint32Array;
  readonly from: Uint32Array;
}

/** Joins what each other's best are, and answers how clusters are numbered then. */
function joinBest({ partner, level }: BestPartners, clusters: Clusters, floor: number): Joins {
  const target = targetsOf(partner, level, clusters.size, floor);
  const joining = inOrder(target, level).filter((cluster) => {
    // What joined a moment ago may have brought somebody whom a person keeps apart from this one.
    const isJoining = !clusters.isApart(target[cluster] as number, cluster);
    if (isJoining) clusters.join(target[cluster] as number, cluster, level[cluster] as number);
    else target[cluster] = -1;
    return isJoining;
  });
  const into = new Uint32Array(partner.length);
  const from = new Uint32Array(partner.length - joining.length);
  let left = 0;
  for (let cluster = 0; cluster < partner.length; cluster++) {
    if ((target[cluster] as number) >= 0 && target[cluster] !== cluster) continue;
    into[cluster] = left;
    from[left++] = cluster;
  }
  for (const cluster of joining) into[cluster] = into[target[cluster] as number] as number;
  return { joining, into, from };
}

/** 1 for clusters that are new after a round, and for all that touch one: only their bonds have changed. */
function changedBy({ joining, into }: Joins, { clusters, offsets, neighbours }: BondGraph): Uint8Array {
  const isChanged = new Uint8Array(clusters);
  for (const joined of joining) {
    const cluster = into[joined] as number;
    isChanged[cluster] = 1;
    for (let at = offsets[cluster] as number; at < (offsets[cluster + 1] as number); at++) isChanged[neighbours[at] as number] = 1;
  }
  return isChanged;
}

/** The best partners after a round: those whose bonds have not changed keep theirs. */
function nextBest(best: BestPartners, joins: Joins, graph: BondGraph, bond: JoinScore): BestPartners {
  const next: BestPartners = { partner: new Int32Array(graph.clusters), level: new Uint16Array(graph.clusters) };
  const isChanged = changedBy(joins, graph);
  for (let cluster = 0; cluster < graph.clusters; cluster++) {
    const before = joins.from[cluster] as number;
    const partner = best.partner[before] as number;
    next.partner[cluster] = partner < 0 ? -1 : (joins.into[partner] as number);
    next.level[cluster] = best.level[before] as number;
    if (isChanged[cluster] === 1) findBest(next, cluster, graph, bond);
  }
  return next;
}

/** The level of the strongest bond that is the best of both its ends; 0 where no bond counts. */
function strongest({ partner, level }: BestPartners): number {
  let most = 0;
  for (let cluster = 0; cluster < partner.length; cluster++)
    if ((level[cluster] as number) > most && partner[partner[cluster] as number] === cluster) most = level[cluster] as number;
  return most;
}

/** Joins clusters until no bond is left that counts, strongest first; answers how many are left. */
export function agglomerate(start: BondGraph, clusters: Clusters, bond: JoinScore): number {
  let [graph, spare] = [start, undefined as BondGraph | undefined];
  let best = bestPartners(graph, bond);
  for (const band of bands) {
    for (let isOn = true; isOn && strongest(best) >= band; ) {
      const joins = joinBest(best, clusters, band);
      const joined = joins.joining.length;
      if (joined === 0) break;
      clusters.renumber(joins.from, joins.into);
      [graph, spare] = [contracted(graph, joins.into, joins.from.length, spare), graph];
      best = nextBest(best, joins, graph, bond);
      isOn = joined * clustersPerJoinMax > graph.clusters || band === bands.at(-1);
    }
  }
  return graph.clusters;
}
