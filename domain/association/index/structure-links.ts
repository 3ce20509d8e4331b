import { featureColumn } from '../score/features.js';
import type { ScoredPairs } from '../score/score-pairs.js';

/** What resources are made of, as compressed rows: the links of node n are `offsets[n]` to `offsets[n + 1] - 1`, ends in rising order. */
export interface StructureLinks {
  readonly offsets: Uint32Array;
  /** The other end of each link; each link stands on both sides. */
  readonly ends: Uint32Array;
  /** What configuration says of the pair beyond use, in thousandths of log-odds: above 0. */
  readonly weights: Int16Array;
  /** 1 where a policy says that one may reach the other, too. */
  readonly hasPolicy: Uint8Array;
}

/** The pairs of which configuration says more than that one uses the other. */
export function structureLinks({ pairs, configured, used, features }: ScoredPairs, nodes: number): StructureLinks {
  const { low, high } = pairs;
  const offsets = new Uint32Array(nodes + 1);
  const count = (node: number): void => {
    offsets[node + 1] = (offsets[node + 1] as number) + 1;
  };
  for (let pair = 0; pair < pairs.pairs; pair++) {
    if ((configured[pair] as number) <= (used[pair] as number)) continue;
    count(low[pair] as number);
    count(high[pair] as number);
  }
  for (let node = 1; node <= nodes; node++) offsets[node] = (offsets[node] as number) + (offsets[node - 1] as number);
  const next = offsets.slice(0, nodes);
  const ends = new Uint32Array(offsets[nodes] as number);
  const weights = new Int16Array(ends.length);
  const hasPolicy = new Uint8Array(ends.length);
  const policies = features.columns[featureColumn.policy] as Uint8Array;
  const put = (from: number, to: number, weight: number, policy: number): void => {
    const at = next[from] as number;
    ends[at] = to;
    weights[at] = weight;
    hasPolicy[at] = policy;
    next[from] = at + 1;
  };
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const weight = (configured[pair] as number) - (used[pair] as number);
    if (weight <= 0) continue;
    const policy = Number(policies[pair] !== 0);
    put(low[pair] as number, high[pair] as number, weight, policy);
    put(high[pair] as number, low[pair] as number, weight, policy);
  }
  return { offsets, ends, weights, hasPolicy };
}
