import type { MemberGroup } from './member-group.js';
import type { SolutionMember } from './solution-member.js';

/** A node: one cloud resource, by its id. */
export interface GraphNode {
  readonly id: string;
  /** Place of its group. */
  readonly group: number;
}

/** How one is reached from another, with the confidence (0..1) of the one that is reached. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
}

/** Nodes and edges, in an order that depends on nothing but what they are. */
export interface SolutionGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of members: an edge for each step of each path, told once. */
export function graphOf(members: readonly SolutionMember[], groups: readonly MemberGroup[]): SolutionGraph {
  const sorted = [...members].sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
  const groupOf = new Map(groups.flatMap(({ resourceIds }, group) => resourceIds.map((id) => [id, group] as const)));
  const byArn = new Map(members.map((member) => [member.arn, member]));
  const edges = new Map<string, GraphEdge>();
  for (const { path } of sorted) {
    for (const [index, arn] of path.slice(1).entries()) {
      const [from, to] = [byArn.get(path[index] ?? ''), byArn.get(arn)];
      if (from === undefined || to === undefined || from === to) continue;
      edges.set(`${from.resourceId} ${to.resourceId}`, { from: from.resourceId, to: to.resourceId, confidence: to.confidence ?? 1 });
    }
  }
  return { nodes: sorted.map(({ resourceId }) => ({ id: resourceId, group: groupOf.get(resourceId) ?? 0 })), edges: [...edges.values()] };
}
