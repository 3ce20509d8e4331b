import type { KnownResource } from '../known-resource.js';
import { refusedNames } from './refused-names.js';
import { unreachableNames } from './unreachable-names.js';

/** Why nothing comes of a name in settings: the role of whoever names it may not use it, or its security groups do not let it in. */
export type VainName = 'not permitted' | 'not let in';

/** Tells why nothing comes of what the settings of one resource name, by the places of both; undefined where something may. */
export function vainNames(resources: readonly KnownResource[]): (from: number, to: number) => VainName | undefined {
  const isRefused = refusedNames(resources);
  const isUnreachable = unreachableNames(resources);
  return (from, to) => {
    if (isRefused(from, to)) return 'not permitted';
    return isUnreachable(from, to) ? 'not let in' : undefined;
  };
}
