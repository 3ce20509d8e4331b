import { anyStrength } from '../score/pair-features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { Units } from './units.js';

/** 1 for roles that nothing runs with and whose policies name more than one group: people's and services' of the whole account. */
export function scatteredRoles(
  { pairs, features, room }: ScoredPairs,
  { units, isShared }: { readonly units: Units; readonly isShared: Uint8Array },
  isUnheld: Uint8Array,
): Uint8Array {
  const nobody = -1;
  const named = room.take(Int32Array, isUnheld.length).fill(nobody);
  const isScattered = room.take(Uint8Array, isUnheld.length);
  const take = (role: number, other: number): void => {
    if (isUnheld[role] === 0 || isShared[other] === 1) return;
    const unit = units.of[other] as number;
    if (named[role] === nobody) named[role] = unit;
    else if (named[role] !== unit) isScattered[role] = 1;
  };
  if (!isUnheld.includes(1)) return isScattered;
  const reaches = anyStrength(features, ['policy', 'policy-interface']);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    const isOfRole = (isUnheld[low] as number) | (isUnheld[high] as number);
    if ((isOfRole & (reaches[features.profileOf[pair] as number] as number)) === 0) continue;
    take(low, high);
    take(high, low);
  }
  return isScattered;
}
