import type { AssociationIndex } from './association-index.js';
import { directConfidence } from './pair-graph.js';

/** Resources with more partners than this are looked through by their members, not by their partners. */
const partnersMax = 4_096;

/** How a node was reached first: over how many steps, from where, and how strong the weakest step was. */
interface Best {
  readonly confidence: number;
  readonly steps: number;
  readonly from: number;
}

/** Where to look: nothing outside `members` is walked through. */
interface Walk {
  readonly index: AssociationIndex;
  readonly members: ReadonlySet<number>;
  /** Partners that a person decided on. */
  readonly decided: ReadonlyMap<number, readonly number[]>;
  readonly best: Map<number, Best>;
}

function decidedPartners({ verdicts, resources }: AssociationIndex): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  for (const [key, verdict] of verdicts) {
    if (verdict === 0) continue;
    const [a, b] = [Math.floor(key / resources.length), key % resources.length];
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  return partners;
}

/**
 * The best path from a seed to each of `members` over direct evidence between members only: the one with the fewest steps, of those the one
 * whose weakest step is strongest, then the one over the lower ARN. A member that no such path reaches has none.
 */
export function reachPaths(
  index: AssociationIndex,
  seed: number,
  members: ReadonlySet<number>,
  depth: number,
): ReadonlyMap<number, readonly number[]> {
  const best = new Map<number, Best>([[seed, { confidence: 1, steps: 0, from: seed }]]);
  const walk: Walk = { index, members, decided: decidedPartners(index), best };
  let frontier: readonly number[] = [seed];
  for (let step = 1; frontier.length > 0 && step <= depth; step++) {
    const next = new Set<number>();
    for (const node of frontier) spread(walk, node, step, next);
    frontier = [...next];
  }
  const paths = new Map<number, readonly number[]>();
  for (const node of members) {
    const path = pathTo(best, node);
    if (path !== undefined) paths.set(node, path);
  }
  return paths;
}

/** Looks one step further from `node`; nothing is reached through a shared service. */
function spread({ index, members, decided, best }: Walk, node: number, step: number, next: Set<number>): void {
  const { graph, isShared, resources } = index;
  const known = best.get(node);
  if (known === undefined || (isShared[node] === 1 && known.steps > 0)) return;
  const isLater = (from: number): boolean => (resources[node]?.arn ?? '') >= (resources[from]?.arn ?? '');
  const reachTo = (other: number, confidence: number): void => {
    const weakest = Math.min(known.confidence, confidence);
    const found = best.get(other);
    if (!members.has(other) || (found !== undefined && found.steps < step)) return;
    if (found !== undefined && (found.confidence > weakest || (found.confidence === weakest && isLater(found.from)))) return;
    best.set(other, { confidence: weakest, steps: step, from: node });
    next.add(other);
  };
  for (const other of decided.get(node) ?? []) reachTo(other, 1);
  const from = graph.offsets[node] as number;
  const to = graph.offsets[node + 1] as number;
  if (to - from <= partnersMax) for (let at = from; at < to; at++) reachTo(graph.neighbours[at] as number, graph.confidence[at] as number);
  else {
    for (const member of members) {
      const confidence = directConfidence(graph, node, member);
      if (confidence > 0) reachTo(member, confidence);
    }
  }
}

function pathTo(best: ReadonlyMap<number, Best>, node: number): readonly number[] | undefined {
  const path: number[] = [];
  for (let of = node, at = best.get(of); at !== undefined; of = at.from, at = best.get(of)) {
    path.push(of);
    if (at.steps === 0) return path.reverse();
  }
  return undefined;
}
