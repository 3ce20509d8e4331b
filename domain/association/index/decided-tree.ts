import type { ArnRank } from './arn-rank.js';
import type { Decisions } from './decisions.js';
import { bareTree, type RawTree } from './group-tree.js';
import { levelsMax } from './levels.js';
import { UnionFind } from './union-find.js';
import { numberedUnits, type Units } from './units.js';

/** Nothing together but what a person put together, side by side with the strongest bond. */
export function decidedTree(rank: ArnRank, { together }: Pick<Decisions, 'together'>): { readonly units: Units; readonly tree: RawTree } {
  const nodes = rank.nodeAt.length;
  if (together.length === 0) return { units: { count: nodes, of: rank.rankOf }, tree: bareTree(rank) };
  const joined = new UnionFind(nodes);
  for (const [a, b] of together) joined.join(a, b);
  const units = numberedUnits(rank, (node) => joined.find(node));
  const order = Uint32Array.from(rank.nodeAt).sort(
    (a, b) => (units.of[a] as number) - (units.of[b] as number) || (rank.rankOf[a] as number) - (rank.rankOf[b] as number),
  );
  const level = new Uint16Array(nodes);
  for (let at = 1; at < nodes; at++) if (units.of[order[at] as number] === units.of[order[at - 1] as number]) level[at - 1] = levelsMax - 1;
  return { units, tree: { order, level } };
}
