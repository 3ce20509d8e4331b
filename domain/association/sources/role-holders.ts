import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { nodesByArn } from '../nodes-by-arn.js';

/** What hands a role on to what runs with it; nothing of these acts by itself. */
export const roleCarriers: ReadonlySet<KnownType> = new Set(['instance-profile', 'ecs-task-definition', 'launch-template']);

/** Who may run with one role beside which its permissions still say whom one of them works with. */
const holdersMax = 16;

/** Steps from what runs to its role: scaling group, launch template, instance profile, role. */
const stepsMax = 3;

/** For each role (node) those who run with it, over instance profiles, task definitions and launch templates; a role of very many is left out. */
export function roleHolders(resources: readonly KnownResource[]): ReadonlyMap<number, readonly number[]> {
  const referring = referringNodes(resources);
  const holders = new Map<number, readonly number[]>();
  resources.forEach(({ type }, role) => {
    if (type !== 'iam-role') return;
    const found = holdersOf(role, resources, referring);
    if (found.length > 0 && found.length <= holdersMax) holders.set(role, found);
  });
  return holders;
}

/** Which nodes refer to a role or to what hands one on. */
function referringNodes(resources: readonly KnownResource[]): ReadonlyMap<number, readonly number[]> {
  const nodes = nodesByArn(resources);
  const referring = new Map<number, number[]>();
  resources.forEach(({ links }, from) => {
    for (const { toArn } of links) {
      const to = nodes.get(toArn);
      const type = to === undefined ? undefined : resources[to]?.type;
      if (to === undefined || type === undefined || (type !== 'iam-role' && !roleCarriers.has(type))) continue;
      const list = referring.get(to);
      if (list) list.push(from);
      else referring.set(to, [from]);
    }
  });
  return referring;
}

function holdersOf(role: number, resources: readonly KnownResource[], referring: ReadonlyMap<number, readonly number[]>): number[] {
  const found = new Set<number>();
  let open: readonly number[] = [role];
  for (let step = 0; step < stepsMax && open.length > 0 && found.size <= holdersMax; step += 1) {
    const carriers: number[] = [];
    for (const node of open.flatMap((carrier) => referring.get(carrier) ?? [])) {
      if (roleCarriers.has(resources[node]?.type as KnownType)) carriers.push(node);
      else if (node !== role && resources[node]?.type !== 'iam-role' && resources[node]?.type !== 'iam-policy') found.add(node);
    }
    open = carriers;
  }
  return [...found].sort((x, y) => x - y);
}
