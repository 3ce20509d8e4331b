import { thousandths } from '../score/confidence-at.js';
import { featureColumn } from '../score/features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { GroupingWeights } from '../score/weights.js';
import type { ActivePairs } from './active-pairs.js';

/** Kinds of use, as bits: a rule lets in (with a store behind it), settings name an interface, a policy does, settings name a store. */
export const useKind = { letsIn: 1, letsInToStore: 2, names: 4, policy: 8, namesStore: 16 } as const;

/** What each active pair brings to joining the groups of its two ends. */
export interface PairBonds {
  /** Bits of `useKind`. */
  readonly kinds: Uint8Array;
  /** Tags and declarations, one fact on many pairs: thousandths of log-odds, never negative. */
  readonly names: Int32Array;
}

const declarations = [featureColumn.stack, featureColumn.application, featureColumn['code-tag']];

/** Tags and declarations that both ends share, beyond what many share; nothing where a telling tag differs more than they agree. */
function nameBond({ named, against }: ScoredPairs, pair: number, weights: GroupingWeights): number {
  return Math.max(0, (named[pair] as number) + (against[pair] as number) - weights.nameFloorLogOdds * thousandths);
}

/** What declarations alone bring: stacks, applications and infrastructure code name all of a solution and nothing else. */
export function declaredBonds(scored: ScoredPairs, active: ActivePairs, weights: GroupingWeights): PairBonds {
  const { values, width } = scored.features;
  const isDeclared = (pair: number): boolean => declarations.some((column) => (values[pair * width + column] as number) > 0);
  const names = Int32Array.from(active.pairs, (pair) => (isDeclared(pair) ? nameBond(scored, pair, weights) : 0));
  return { kinds: new Uint8Array(names.length), names };
}

/** What decides whether a use binds. */
export interface UseGrounds {
  /** 1 for nodes that join nothing (yet): shared services. */
  readonly isOut: Uint8Array;
  /** 1 for security groups before a store or behind a balancer; see `behindOf`. */
  readonly behind: Uint8Array;
  /** 1 for security groups that many let in: they say nothing of whom they belong with. */
  readonly isLetInByMany: Uint8Array;
}

function kindsOf({ features: { values, width } }: ScoredPairs, pair: number): number {
  const at = pair * width;
  const has = (column: number, kind: number): number => ((values[at + column] as number) > 0 ? kind : 0);
  return (
    has(featureColumn['lets-in'], useKind.letsIn) |
    has(featureColumn['names-interface'], useKind.names) |
    has(featureColumn['policy-interface'], useKind.policy) |
    (values[at + featureColumn.policy] === 0 ? has(featureColumn.names, useKind.namesStore) : 0)
  );
}

/**
 * What names and uses bring, nothing where an end joins nothing. Logs bring nothing: whoever sends traffic would choose whom it belongs with.
 */
export function useBonds(scored: ScoredPairs, active: ActivePairs, grounds: UseGrounds, weights: GroupingWeights): PairBonds {
  const { low, high } = scored.pairs;
  const kinds = new Uint8Array(active.pairs.length);
  const names = new Int32Array(active.pairs.length);
  for (let place = 0; place < kinds.length; place++) {
    const pair = active.pairs[place] as number;
    const ends = [low[pair] as number, high[pair] as number] as const;
    if (grounds.isOut[ends[0]] === 1 || grounds.isOut[ends[1]] === 1) continue;
    names[place] = nameBond(scored, pair, weights);
    let kind = kindsOf(scored, pair);
    if (kind & useKind.letsIn) {
      const isNarrow = ends.some((end) => (grounds.behind[end] as number) > 0);
      if (isNarrow) kind |= useKind.letsInToStore;
      else if (ends.some((end) => grounds.isLetInByMany[end] === 1)) kind &= ~useKind.letsIn;
    }
    kinds[place] = kind;
  }
  return { kinds, names };
}
