import { thousandths } from '../score/confidence-at.js';
import { type FeatureName, featureColumn } from '../score/features.js';
import { behind } from '../score/link-class.js';
import { actor, anyStrength, type PairFeatures, pairsOfProfiles } from '../score/pair-features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { GroupingWeights } from '../score/weights.js';

/** What binds two groups, as bits: a rule lets in, settings name an interface, a policy does, settings alone name a store, a tag is shared. */
export const useKind = { letsIn: 1, names: 2, policy: 4, namesStore: 8, tagged: 16 } as const;

/** What each active pair brings to joining the groups of its two ends. */
export interface PairBonds {
  /** Bits of `useKind`. */
  readonly kinds: Uint8Array;
  /** What adds up over pairs: declarations in thousandths of log-odds, or how many uses there are; never negative. */
  readonly names: Int32Array;
}

/** What uses and tags may bind, found once for all steps. */
export interface BindingPairs {
  /** Numbers of the pairs. */
  readonly pairs: Uint32Array;
  /** What each profile says whatever the step: bits of `useKind`, rules aside. */
  readonly kinds: Uint8Array;
}

/** Pairs that were declared together. */
export function declaredPairs({ features }: ScoredPairs): Uint32Array {
  return pairsOfProfiles(features, anyStrength(features, ['stack', 'application', 'code-tag']));
}

/** Pairs that use one another. */
export function bindingPairs({ features }: ScoredPairs): BindingPairs {
  const kinds = kindsOfProfiles(features);
  const letsIn = actor.lowLetsIn | actor.highLetsIn;
  const binds = kinds.map((kind, profile) => Number(kind !== 0 || ((features.actors[profile] as number) & letsIn) !== 0));
  return { pairs: pairsOfProfiles(features, binds), kinds };
}

/** Kinds by their features; what settings name counts as a store where no policy stands behind it. */
function kindsOfProfiles({ profiles, strengths }: PairFeatures): Uint8Array {
  const has = (name: FeatureName, profile: number): boolean => (strengths[featureColumn[name]] as Uint8Array)[profile] !== 0;
  return Uint8Array.from({ length: profiles }, (_, profile) => {
    const namesStore = has('names', profile) && !has('policy', profile) ? useKind.namesStore : 0;
    const names = has('names-interface', profile) ? useKind.names : 0;
    return namesStore | names | (has('policy-interface', profile) ? useKind.policy : 0);
  });
}

/** Tags and declarations that both ends share, beyond what many share; nothing where a telling tag differs more than they agree. */
function nameBond({ features, named, against, differing }: ScoredPairs, pair: number, weights: GroupingWeights): number {
  const differs = against[differing[pair] as number] as number;
  return Math.max(0, (named[features.profileOf[pair] as number] as number) + differs - weights.nameFloorLogOdds * thousandths);
}

/** What declarations alone bring: stacks, applications and infrastructure code name all of a solution and nothing else. */
export function declaredBonds(scored: ScoredPairs, active: Uint32Array, weights: GroupingWeights): PairBonds {
  const names = new Int32Array(active.length);
  for (let place = 0; place < names.length; place++) names[place] = nameBond(scored, active[place] as number, weights);
  return { kinds: new Uint8Array(names.length), names };
}

/** What decides whether a use binds. */
export interface UseGrounds {
  /** 1 for nodes that join nothing (yet): shared services. */
  readonly isOut: Uint8Array;
  /** What stands behind each security group; see `behindGroups`. */
  readonly behind: Uint8Array;
  /** 1 for security groups of hosts that look after others; see `caretakerGroups`. */
  readonly isCaretaker: Uint8Array;
  /** 1 for pairs whose use was never seen though it would have been; see `silentUses`. */
  readonly isSilent: Uint8Array;
}

/** What it says that rules of `owner` let `group` in: a balancer is an interface; a store, and what stands behind a balancer, let in their own. */
function kindOfRule({ behind: bits, isCaretaker }: UseGrounds, owner: number, group: number): number {
  const own = bits[owner] as number;
  if (own & behind.store || (bits[group] as number) & behind.front) return useKind.letsIn;
  if (own & behind.front) return useKind.names;
  return isCaretaker[group] === 1 ? 0 : useKind.letsIn;
}

function kindsOfRules({ pairs, features }: ScoredPairs, pair: number, grounds: UseGrounds): number {
  const low = pairs.low[pair] as number;
  const high = pairs.high[pair] as number;
  const actors = features.actors[features.profileOf[pair] as number] as number;
  return (actors & actor.lowLetsIn ? kindOfRule(grounds, low, high) : 0) | (actors & actor.highLetsIn ? kindOfRule(grounds, high, low) : 0);
}

/**
 * What names and uses bring, nothing where an end joins nothing. Logs bring nothing: whoever sends traffic would choose whom it belongs with.
 */
export function useBonds(scored: ScoredPairs, active: Uint32Array, ofProfiles: Uint8Array, grounds: UseGrounds): PairBonds {
  const { low, high } = scored.pairs;
  const kinds = new Uint8Array(active.length);
  const names = new Int32Array(active.length);
  for (let place = 0; place < kinds.length; place++) {
    const pair = active[place] as number;
    if (grounds.isOut[low[pair] as number] === 1 || grounds.isOut[high[pair] as number] === 1) continue;
    if (grounds.isSilent[pair] === 1) continue;
    kinds[place] = (ofProfiles[scored.features.profileOf[pair] as number] as number) | kindsOfRules(scored, pair, grounds);
    names[place] = Number(kinds[place] !== 0);
  }
  return { kinds, names };
}
