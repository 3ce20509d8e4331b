import type { KnownResource } from '../known-resource.js';
import { featureColumn } from '../score/features.js';
import { behindOf } from '../score/link-class.js';
import type { ScoredPairs } from '../score/score-pairs.js';

/** A group that this many others let in, of different parts, is a bastion's or a monitor's. */
const lettersInMin = 4;

/** What stands behind or before each security group; see `behindOf`. */
export function behindGroups({ pairs, configured, used }: ScoredPairs, resources: readonly KnownResource[]): Uint8Array {
  const behind = new Uint8Array(resources.length);
  const bits = Uint8Array.from(resources, ({ type }) => behindOf(type));
  const isGroup = Uint8Array.from(resources, ({ type }) => Number(type === 'security-group'));
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    if (isGroup[low] === 0 && isGroup[high] === 0) continue;
    if ((configured[pair] as number) <= (used[pair] as number)) continue;
    if (isGroup[low] === 1) behind[low] = (behind[low] as number) | (bits[high] as number);
    if (isGroup[high] === 1) behind[high] = (behind[high] as number) | (bits[low] as number);
  }
  return behind;
}

/** 1 for security groups that those of many parts let in. */
export function letInByMany({ pairs, features }: ScoredPairs, partOf: Uint32Array): Uint8Array {
  const parts = new Map<number, Set<number>>();
  const take = (group: number, other: number): void => {
    if (partOf[group] === partOf[other]) return;
    parts.set(group, (parts.get(group) ?? new Set()).add(partOf[other] as number));
  };
  for (let pair = 0; pair < pairs.pairs; pair++) {
    if (features.values[pair * features.width + featureColumn['lets-in']] === 0) continue;
    take(pairs.low[pair] as number, pairs.high[pair] as number);
    take(pairs.high[pair] as number, pairs.low[pair] as number);
  }
  const isMany = new Uint8Array(partOf.length);
  for (const [group, others] of parts) if (others.size >= lettersInMin) isMany[group] = 1;
  return isMany;
}
