import { displayName } from '../explain/display-name.js';
import type { KnownResource } from '../known-resource.js';

const charactersMax = 80;

/** Tag keys that name what a resource is part of, the first that most members have. */
const namingKeys = ['application', 'app', 'solution', 'project', 'service', 'system', 'workload'] as const;

/**
 * What a group is called for people: the value of a naming tag that more than half of it has, else its first member. It decides nothing, for
 * tags are anybody's text.
 */
export function proposalName(members: readonly KnownResource[]): string {
  for (const key of namingKeys) {
    const counts = new Map<string, number>();
    for (const { tags } of members) {
      const value = Object.entries(tags).find(([name]) => name.toLowerCase() === key)?.[1];
      if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best !== undefined && best[1] * 2 > members.length) return best[0].slice(0, charactersMax);
  }
  const [first] = members;
  return first === undefined ? '' : `${displayName(first)} and ${members.length - 1} more`;
}
