import type { AssociationIndex } from '../../domain/association/index/association-index.js';

/** ARNs of each group, in order, the largest group first; `groups` holds a group for each node, -1 for none. */
export function groupLists({ resources }: Pick<AssociationIndex, 'resources'>, groups: Int32Array): readonly (readonly string[])[] {
  const lists = new Map<number, string[]>();
  for (const [node, group] of groups.entries()) {
    if (group < 0) continue;
    const arns = lists.get(group) ?? [];
    arns.push(resources[node]?.arn ?? '');
    lists.set(group, arns);
  }
  const sorted = [...lists.values()].map((arns) => arns.sort());
  return sorted.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
