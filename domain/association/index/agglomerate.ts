import { type BondGraph, contracted } from './bond-graph.js';
import type { Clusters } from './clusters.js';
import type { JoinScore } from './join-score.js';
import { levelsMax } from './levels.js';

/** Bands of levels that are worked through one after another, strongest first: what is firm is settled before what is not. */
const bands = [400, 320, 272, 240, 224, 208, 192, 176, 160, 144, 128, 112, 96, 64, 32, 1];

/** A round that joins fewer than one cluster in this many ends its band, the last one excepted. */
const clustersPerJoinMax = 64;

/** The best partner of every cluster and the level of that bond; of equals the lower numbers, so that best partners form no ring. */
function bestPartners(graph: BondGraph, bond: JoinScore): { partner: Int32Array; level: Uint16Array } {
  const partner = new Int32Array(graph.clusters).fill(-1);
  const level = new Uint16Array(graph.clusters);
  for (let cluster = 0; cluster < graph.clusters; cluster++) {
    let best = 0;
    let with_ = -1;
    for (let at = graph.offsets[cluster] as number; at < (graph.offsets[cluster + 1] as number); at++) {
      const other = graph.neighbours[at] as number;
      const found = bond(cluster, other, graph, at);
      if (found > best || (found === best && found > 0 && isBefore(cluster, other, with_))) {
        best = found;
        with_ = other;
      }
    }
    partner[cluster] = with_;
    level[cluster] = best;
  }
  return { partner, level };
}

/** Order of the bonds of one cluster that are equally strong: by their lower end, then the higher. */
function isBefore(cluster: number, left: number, right: number): boolean {
  const low = Math.min(cluster, left) - Math.min(cluster, right);
  return low < 0 || (low === 0 && Math.max(cluster, left) < Math.max(cluster, right));
}

/** Where each cluster goes in this round: pairs that are each other's best join, and with them all whose best is one of the two. */
function targetsOf(partner: Int32Array, level: Uint16Array, floor: number): Int32Array {
  const target = new Int32Array(partner.length).fill(-1);
  const isMutual = (cluster: number): boolean => {
    const other = partner[cluster] as number;
    return other >= 0 && (level[cluster] as number) >= floor && partner[other] === cluster;
  };
  for (let cluster = 0; cluster < partner.length; cluster++) {
    const other = partner[cluster] as number;
    if (other < 0 || (level[cluster] as number) < floor) continue;
    if (isMutual(cluster)) target[cluster] = Math.min(cluster, other);
    else if (isMutual(other)) target[cluster] = Math.min(other, partner[other] as number);
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

/** One round: joins, then the graph of what is left, or the same graph where nothing joined. */
function joinRound(graph: BondGraph, clusters: Clusters, bond: JoinScore, floor: number): BondGraph {
  const { partner, level } = bestPartners(graph, bond);
  const target = targetsOf(partner, level, floor);
  const joining = inOrder(target, level).filter((cluster) => {
    // What joined a moment ago may have brought somebody whom a person keeps apart from this one.
    const isJoining = !clusters.isApart(target[cluster] as number, cluster);
    if (isJoining) clusters.join(target[cluster] as number, cluster, level[cluster] as number);
    else target[cluster] = -1;
    return isJoining;
  });
  if (joining.length === 0) return graph;
  const into = new Uint32Array(graph.clusters);
  const from = new Uint32Array(graph.clusters - joining.length);
  let left = 0;
  for (let cluster = 0; cluster < graph.clusters; cluster++) {
    if ((target[cluster] as number) >= 0 && target[cluster] !== cluster) continue;
    into[cluster] = left;
    from[left++] = cluster;
  }
  for (const cluster of joining) into[cluster] = into[target[cluster] as number] as number;
  clusters.renumber(from, into);
  return contracted(graph, into, left);
}

/** Joins clusters until no bond is left that counts, strongest first; answers how many are left. */
export function agglomerate(start: BondGraph, clusters: Clusters, bond: JoinScore): number {
  let graph = start;
  for (const band of bands) {
    for (let joins = graph.clusters; joins * clustersPerJoinMax > graph.clusters || (band === bands.at(-1) && joins > 0); ) {
      const before = graph.clusters;
      graph = joinRound(graph, clusters, bond, band);
      joins = before - graph.clusters;
    }
  }
  return graph.clusters;
}
