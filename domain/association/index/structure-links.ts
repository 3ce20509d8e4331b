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

function startsOfLinks({ pairs, low, high }: Pairs, profileOf: Uint32Array, weightOf: Int16Array, offsets: Uint32Array): Uint32Array {
  const isLink = weightOf.map((weight) => Number(weight !== 0));
  for (let pair = 0; pair < pairs; pair++) {
    const more = isLink[profileOf[pair] as number] as number;
    const a = (low[pair] as number) + 1;
    const b = (high[pair] as number) + 1;
    offsets[a] = (offsets[a] as number) + more;
    offsets[b] = (offsets[b] as number) + more;
  }
  for (let node = 1; node < offsets.length; node++) offsets[node] = (offsets[node] as number) + (offsets[node - 1] as number);
  return offsets;
}

/** The pairs of which configuration says more than that one uses the other. */
export function structureLinks({ pairs, configured, used, features, room }: ScoredPairs, nodes: number): StructureLinks {
  const { low, high } = pairs;
  const { profileOf } = features;
  const weightOf = configured.map((all, profile) => Math.max(0, all - (used[profile] as number)));
  const policies = (features.strengths[featureColumn.policy] as Uint8Array).map((strength) => Number(strength !== 0));
  const offsets = startsOfLinks(pairs, profileOf, weightOf, room.take(Uint32Array, nodes + 1));
  const next = room.take(Uint32Array, nodes);
  next.set(offsets.subarray(0, nodes));
  const links = offsets[nodes] as number;
  // One more: there goes what is no link. It is reckoned and not branched on, as no processor could guess it.
  const ends = room.take(Uint32Array, links + 1);
  const weights = room.take(Int16Array, links + 1);
  const hasPolicy = room.take(Uint8Array, links + 1);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const profile = profileOf[pair] as number;
    const weight = weightOf[profile] as number;
    const isLink = -weight >>> 31;
    const elsewhere = links & (isLink - 1);
    const a = low[pair] as number;
    const b = high[pair] as number;
    const atA = ((next[a] as number) & -isLink) | elsewhere;
    const atB = ((next[b] as number) & -isLink) | elsewhere;
    next[a] = (next[a] as number) + isLink;
    next[b] = (next[b] as number) + isLink;
    ends[atA] = b;
    ends[atB] = a;
    weights[atA] = weight;
    weights[atB] = weight;
    hasPolicy[atA] = policies[profile] as number;
    hasPolicy[atB] = policies[profile] as number;
  }
  return { offsets, ends: ends.subarray(0, links), weights: weights.subarray(0, links), hasPolicy: hasPolicy.subarray(0, links) };
}
