import { evidenceSources, sourceNames } from '../../../domain/association/evidence/evidence-source.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { belongTogether, type Truth } from './truth.js';

/** What kind of evidence a pair has itself, the most telling kind first. */
export const strata = ['configuration', 'policy', 'tags', 'logs only', 'none of its own'] as const;

const stratumOfFamily = { configuration: 0, policy: 1, tags: 2, declaration: 2, calls: 3, traffic: 3 } as const;

/** Set H of one estate: all positives, and every negative with evidence or a common neighbour. */
export interface PairSet {
  readonly pairs: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly isPositive: Uint8Array;
  /** Position in `strata`. */
  readonly stratum: Uint8Array;
  /** Pairs left out because they have no evidence, no common neighbour and no solution in common. */
  readonly without: number;
}

const nothing = strata.length - 1;

/** The best stratum of every pair as a square; `nothing` where a pair has no evidence. */
function strataOf({ rows, a, b, source }: EvidenceTable, nodes: number): Uint8Array {
  const best = new Uint8Array(nodes * nodes).fill(nothing);
  for (let row = 0; row < rows; row += 1) {
    const [low, high] = [Math.min(a[row] as number, b[row] as number), Math.max(a[row] as number, b[row] as number)];
    const name = sourceNames[source[row] as number];
    if (name === undefined) continue;
    const at = low * nodes + high;
    best[at] = Math.min(best[at] as number, stratumOfFamily[evidenceSources[name].family]);
  }
  return best;
}

/** Pairs that have evidence or a neighbour in common. */
function nearPairs(best: Uint8Array, nodes: number): Uint8Array {
  const neighbours: number[][] = Array.from({ length: nodes }, () => []);
  const isNear = new Uint8Array(nodes * nodes);
  for (let low = 0; low < nodes; low += 1) {
    for (let high = low + 1; high < nodes; high += 1) {
      if (best[low * nodes + high] === nothing) continue;
      isNear[low * nodes + high] = 1;
      neighbours[low]?.push(high);
      neighbours[high]?.push(low);
    }
  }
  for (const around of neighbours) {
    around.sort((x, y) => x - y);
    for (let i = 0; i < around.length; i += 1) {
      for (let j = i + 1; j < around.length; j += 1) isNear[(around[i] as number) * nodes + (around[j] as number)] = 1;
    }
  }
  return isNear;
}

/** Set H; pairs with a shared service are judged apart, and what belongs to the platform only has no truth among itself. */
export function pairSet(evidence: EvidenceTable, truth: Truth): PairSet {
  const { nodes } = truth;
  const best = strataOf(evidence, nodes);
  const isNear = nearPairs(best, nodes);
  const isApart = (node: number) => truth.isShared[node] === 1 || truth.isUnclear[node] === 1;
  const kept: number[] = [];
  let without = 0;
  for (let low = 0; low < nodes; low += 1) {
    if (isApart(low)) continue;
    for (let high = low + 1; high < nodes; high += 1) {
      if (isApart(high) || (truth.isPlatform[low] === 1 && truth.isPlatform[high] === 1)) continue;
      const at = low * nodes + high;
      if (isNear[at] === 1 || belongTogether(truth, low, high)) kept.push(at);
      else without += 1;
    }
  }
  const low = Uint32Array.from(kept, (at) => Math.floor(at / nodes));
  const high = Uint32Array.from(kept, (at) => at % nodes);
  const isPositive = Uint8Array.from(kept, (at) => Number(belongTogether(truth, Math.floor(at / nodes), at % nodes)));
  return { pairs: kept.length, low, high, isPositive, stratum: Uint8Array.from(kept, (at) => best[at] as number), without };
}
