import type { DeployedArchitecture, ReferenceAccount } from './reference-account.js';

/** How much of one architecture stands together in one group, and what does not belong there. */
export interface Recovery {
  readonly name: string;
  readonly members: number;
  /** Members in the group that holds most of them. */
  readonly found: number;
  /** Members of other architectures in that group. */
  readonly foreign: number;
  /** All members in one group, and nobody else's. */
  readonly isExact: boolean;
}

/** Looks for every architecture among groups; what the account itself made (interfaces, volumes, default groups) is nobody's. */
export function recoveries(
  groups: ArrayLike<number>,
  { resources, architectures }: Pick<ReferenceAccount, 'resources' | 'architectures'>,
): readonly Recovery[] {
  const nodes = new Map(resources.map(({ arn }, node) => [arn, node]));
  const groupOf = (arn: string) => groups[nodes.get(arn) ?? -1] ?? -1;
  return architectures.map((one) => recovery(one, architectures, groupOf));
}

function recovery(
  { name, members }: DeployedArchitecture,
  all: readonly DeployedArchitecture[],
  groupOf: (arn: string) => number,
): Recovery {
  const counts = new Map<number, number>();
  for (const group of members.map(groupOf)) if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [best = [-1, 0]] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  const others = all.filter((other) => other.name !== name).flatMap((other) => other.members);
  const foreign = best[0] < 0 ? 0 : others.filter((arn) => groupOf(arn) === best[0]).length;
  return { name, members: members.length, found: best[1], foreign, isExact: best[1] === members.length && foreign === 0 };
}
