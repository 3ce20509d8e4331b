import { featureColumn } from '../score/features.js';
import type { Pairs } from '../score/pair-rows.js';
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

function startsOfLinks({ pairs, low, high }: Pairs, profileOf: Uint32Array, weightOf: Int16Array, nodes: number): Uint32Array {
  const isLink = weightOf.map((weight) => Number(weight !== 0));
  const offsets = new Uint32Array(nodes + 1);
  for (let pair = 0; pair < pairs; pair++) {
    const more = isLink[profileOf[pair] as number] as number;
    const a = (low[pair] as number) + 1;
    const b = (high[pair] as number) + 1;
    offsets[a] = (offsets[a] as number) + more;
    offsets[b] = (offsets[b] as number) + more;
  }
  for (let node = 1; node <= nodes; node++) offsets[node] = (offsets[node] as number) + (offsets[node - 1] as number);
  return offsets;
}

/** The pairs of which configuration says more than that one uses the other. */
export function structureLinks({ pairs, configured, used, features }: ScoredPairs, nodes: number): StructureLinks {
  const { low, high } = pairs;
  const { profileOf } = features;
  const weightOf = configured.map((all, profile) => Math.max(0, all - (used[profile] as number)));
  const policies = features.strengths[featureColumn.policy] as Uint8Array;
  const offsets = startsOfLinks(pairs, profileOf, weightOf, nodes);
  const next = offsets.slice(0, nodes);
  const ends = new Uint32Array(offsets[nodes] as number);
  const weights = new Int16Array(ends.length);
  const hasPolicy = new Uint8Array(ends.length);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const profile = profileOf[pair] as number;
    const weight = weightOf[profile] as number;
    if (weight === 0) continue;
    const a = low[pair] as number;
    const b = high[pair] as number;
    const atA = next[a] as number;
    const atB = next[b] as number;
    next[a] = atA + 1;
    next[b] = atB + 1;
    ends[atA] = b;
    ends[atB] = a;
    weights[atA] = weight;
    weights[atB] = weight;
    const policy = Number(policies[profile] !== 0);
    hasPolicy[atA] = policy;
    hasPolicy[atB] = policy;
  }
  return { offsets, ends, weights, hasPolicy };
}
