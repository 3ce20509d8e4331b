import type { Clusters } from './clusters.js';
import { tellingMin } from './tag-odds.js';

/** Bonds of clusters that carry the same value: both ends of each. */
export interface TagBonds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** No tag binds. */
export const noTagBonds: TagBonds = { low: [], high: [] };

/**
 * Bonds by tags that tell solutions apart: each open cluster with the largest one that carries the same value (of equals the lower number), so
 * that there are as many bonds as carriers. `binds`: 1 for columns that may.
 */
export function tagBonds(clusters: Clusters, isOpen: Uint8Array, binds: Uint8Array): TagBonds {
  const [low, high]: [number[], number[]] = [[], []];
  const { keys, size, tags, tagOdds } = clusters;
  for (let key = 0; key < keys; key++) {
    if (binds[key] === 0 || (tagOdds.agree[key] as number) < tellingMin) continue;
    const largest = new Map<number, number>();
    for (let cluster = 0; cluster < isOpen.length; cluster++) {
      const value = tags[cluster * keys + key] as number;
      if (value === 0 || isOpen[cluster] === 0) continue;
      const best = largest.get(value);
      if (best === undefined || (size[cluster] as number) > (size[best] as number)) largest.set(value, cluster);
    }
    for (let cluster = 0; cluster < isOpen.length; cluster++) {
      const best = isOpen[cluster] === 1 ? largest.get(tags[cluster * keys + key] as number) : undefined;
      if (best === undefined || best === cluster) continue;
      low.push(Math.min(best, cluster));
      high.push(Math.max(best, cluster));
    }
  }
  return { low, high };
}
