import { anyStrength, pairsOfProfiles } from '../score/pair-features.js';
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
  if (!isUnheld.includes(1)) return isScattered;
  const reaching = pairsOfProfiles(features, anyStrength(features, ['policy', 'policy-interface']));
  for (let at = 0; at < reaching.length; at++) {
    const pair = reaching[at] as number;
    take(pairs.low[pair] as number, pairs.high[pair] as number);
    take(pairs.high[pair] as number, pairs.low[pair] as number);
  }
  return isScattered;
}
