import { featureColumn } from '../score/features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { Units } from './units.js';

/** 1 for roles that nothing runs with and whose policies name more than one group: people's and services' of the whole account. */
export function scatteredRoles(
  { pairs, features }: ScoredPairs,
  { units, isShared }: { readonly units: Units; readonly isShared: Uint8Array },
  isUnheld: Uint8Array,
): Uint8Array {
  const nobody = -1;
  const named = new Int32Array(isUnheld.length).fill(nobody);
  const isScattered = new Uint8Array(isUnheld.length);
  const take = (role: number, other: number): void => {
    if (isUnheld[role] === 0 || isShared[other] === 1) return;
    const unit = units.of[other] as number;
    if (named[role] === nobody) named[role] = unit;
    else if (named[role] !== unit) isScattered[role] = 1;
  };
  const stores = features.columns[featureColumn.policy] as Uint8Array;
  const interfaces = features.columns[featureColumn['policy-interface']] as Uint8Array;
  for (let pair = 0; pair < pairs.pairs; pair++) {
    if (stores[pair] === 0 && interfaces[pair] === 0) continue;
    take(pairs.low[pair] as number, pairs.high[pair] as number);
    take(pairs.high[pair] as number, pairs.low[pair] as number);
  }
  return isScattered;
}
