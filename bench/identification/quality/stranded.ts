import { nodesByArn } from '../../../domain/association/nodes-by-arn.js';
import type { Estate } from '../estates/estate.js';

/** How many needed dependencies there were and how many were told of. */
export interface StrandedSums {
  readonly needed: number;
  readonly found: number;
}

/** Counts what is told of when the one end is sold without the other; `neededBy` answers nodes that a node does not work without. */
export function strandedSums(
  { resources, needed }: Pick<Estate, 'resources' | 'needed'>,
  neededBy: (node: number) => ReadonlySet<number>,
): StrandedSums {
  const nodes = nodesByArn(resources);
  const unique = new Set(needed.map(([from, to]) => `${nodes.get(from)} ${nodes.get(to)}`));
  let found = 0;
  for (const pair of unique) {
    const [from, to] = pair.split(' ').map(Number) as [number, number];
    if (neededBy(from).has(to)) found += 1;
  }
  return { needed: unique.size, found };
}
