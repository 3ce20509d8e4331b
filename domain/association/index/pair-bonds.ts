import { thousandths } from '../score/confidence-at.js';
import { featureColumn } from '../score/features.js';
import { behind } from '../score/link-class.js';
import { actor } from '../score/pair-features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { GroupingWeights } from '../score/weights.js';

/** What binds two groups, as bits: a rule lets in, settings name an interface, a policy does, settings alone name a store, a tag is shared. */
export const useKind = { letsIn: 1, names: 2, policy: 4, namesStore: 8, tagged: 16 } as const;

/** What each active pair brings to joining the groups of its two ends. */
export interface PairBonds {
  /** Bits of `useKind`. */
  readonly kinds: Uint8Array;
  /** Tags and declarations, one fact on many pairs: thousandths of log-odds, never negative. */
  readonly names: Int32Array;
}

const declarations = [featureColumn.stack, featureColumn.application, featureColumn['code-tag']];

/** What uses and tags may bind, found once for all steps. */
export interface BindingPairs {
  /** Numbers of the pairs. */
  readonly pairs: Uint32Array;
  /** What each pair of all says whatever the step: bits of `useKind`, rules aside. */
  readonly kinds: Uint8Array;
}

function pairsThat(pairs: number, binds: (pair: number) => boolean): Uint32Array {
  const isFound = new Uint8Array(pairs);
  let count = 0;
  for (let pair = 0; pair < isFound.length; pair++) {
    isFound[pair] = Number(binds(pair));
    count += isFound[pair] as number;
  }
  const found = new Uint32Array(count);
  for (let pair = 0, length = 0; length < count; pair++) if (isFound[pair] === 1) found[length++] = pair;
  return found;
}

/** Pairs that were declared together. */
export function declaredPairs(scored: ScoredPairs): Uint32Array {
  const declared = declarations.map((column) => scored.features.columns[column] as Uint8Array);
  return pairsThat(scored.named.length, (pair) => declared.some((column) => (column[pair] as number) > 0));
}

/** Pairs that use one another. */
export function bindingPairs(scored: ScoredPairs): BindingPairs {
  const { actors } = scored.features;
  const kinds = kindsOfPairs(scored);
  const letsIn = actor.lowLetsIn | actor.highLetsIn;
  return { pairs: pairsThat(kinds.length, (pair) => kinds[pair] !== 0 || ((actors[pair] as number) & letsIn) !== 0), kinds };
}

/** Kinds by their features, column by column; what settings name counts as a store where no policy stands behind it. */
function kindsOfPairs({ features: { columns, actors } }: ScoredPairs): Uint8Array {
  const kinds = new Uint8Array(actors.length);
  const policies = columns[featureColumn.policy] as Uint8Array;
  const names = columns[featureColumn.names] as Uint8Array;
  for (let pair = 0; pair < kinds.length; pair++) if (names[pair] !== 0 && policies[pair] === 0) kinds[pair] = useKind.namesStore;
  takeKind(kinds, columns[featureColumn['names-interface']] as Uint8Array, useKind.names);
  takeKind(kinds, columns[featureColumn['policy-interface']] as Uint8Array, useKind.policy);
  return kinds;
}

function takeKind(kinds: Uint8Array, values: Uint8Array, kind: number): void {
  for (let pair = 0; pair < kinds.length; pair++) if (values[pair] !== 0) kinds[pair] = (kinds[pair] as number) | kind;
}

/** Tags and declarations that both ends share, beyond what many share; nothing where a telling tag differs more than they agree. */
function nameBond({ named, against }: ScoredPairs, pair: number, weights: GroupingWeights): number {
  return Math.max(0, (named[pair] as number) + (against[pair] as number) - weights.nameFloorLogOdds * thousandths);
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
}

/** What it says that rules of `owner` let `group` in: a balancer is an interface; a store, and what stands behind a balancer, let in their own. */
function kindOfRule({ behind: bits, isCaretaker }: UseGrounds, owner: number, group: number): number {
  const own = bits[owner] as number;
  if (own & behind.store || (bits[group] as number) & behind.front) return useKind.letsIn;
  if (own & behind.front) return useKind.names;
  return isCaretaker[group] === 1 ? 0 : useKind.letsIn;
}

function kindsOfRules({ pairs, features }: ScoredPairs, pair: number, grounds: UseGrounds): number {
  const [low, high] = [pairs.low[pair] as number, pairs.high[pair] as number];
  const actors = features.actors[pair] as number;
  return (actors & actor.lowLetsIn ? kindOfRule(grounds, low, high) : 0) | (actors & actor.highLetsIn ? kindOfRule(grounds, high, low) : 0);
}

/**
 * What names and uses bring, nothing where an end joins nothing. Logs bring nothing: whoever sends traffic would choose whom it belongs with.
 */
export function useBonds(scored: ScoredPairs, active: Uint32Array, ofPairs: Uint8Array, grounds: UseGrounds): PairBonds {
  const { low, high } = scored.pairs;
  const kinds = new Uint8Array(active.length);
  for (let place = 0; place < kinds.length; place++) {
    const pair = active[place] as number;
    if (grounds.isOut[low[pair] as number] === 1 || grounds.isOut[high[pair] as number] === 1) continue;
    kinds[place] = (ofPairs[pair] as number) | kindsOfRules(scored, pair, grounds);
  }
  return { kinds, names: new Int32Array(kinds.length) };
}
