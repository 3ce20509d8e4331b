import type { GraphNode, SolutionGraph } from './graph-of.js';

/** Nodes of one group that are reached from the same node and lead nowhere: drawn together as a grid, so that a layer stays short. */
export interface LeafBlock {
  readonly key: string;
  readonly parent: string;
  readonly group: number;
  readonly nodes: readonly string[];
}

/** Up to so many leaves of a node stand by themselves. */
const leavesMax = 6;

/** The blocks of a graph. */
export function leafBlocks({ nodes, edges }: SolutionGraph): readonly LeafBlock[] {
  const parents = new Map<string, string[]>();
  for (const { from, to } of edges) parents.set(to, [...(parents.get(to) ?? []), from]);
  const leading = new Set(edges.map(({ from }) => from));
  const leaves = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const [parent, ...others] = parents.get(node.id) ?? [];
    if (parent === undefined || others.length > 0 || leading.has(node.id)) continue;
    leaves.set(parent, [...(leaves.get(parent) ?? []), node]);
  }
  return [...leaves].filter(([, all]) => all.length > leavesMax).flatMap(([parent, all]) => blocksOf(parent, all));
}

function blocksOf(parent: string, leaves: readonly GraphNode[]): readonly LeafBlock[] {
  const groups = [...new Set(leaves.map(({ group }) => group))].sort((a, b) => a - b);
  return groups.map((group) => {
    const nodes = leaves.filter((leaf) => leaf.group === group).map(({ id }) => id);
    return { key: `${parent} ${group}`, parent, group, nodes };
  });
}
