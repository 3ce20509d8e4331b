import { sourceCode } from '../evidence/evidence-source.js';
import { rowsOfPair } from '../evidence/rows-of-pair.js';
import type { AssociationIndex, ReachedResource } from './association-index.js';
import { pairConfidence } from './pair-confidence.js';
import { mostConfidentFirst } from './reach.js';

/** Shared services told beside what belongs with a seed: more nobody decides one by one. */
const sharedMax = 100;

/**
 * What was reached from a seed, and the shared services that the seed or its group uses, however unlikely it is that they belong with the seed
 * alone: whoever hands the group over has to decide of each. None is further than `depth` steps; the most confident first, then by ARN; what a
 * person rejected is left out.
 */
export function withShared(
  index: AssociationIndex,
  seed: number,
  reached: readonly ReachedResource[],
  depth = Number.POSITIVE_INFINITY,
): readonly ReachedResource[] {
  const known = new Set([seed, ...reached.map(({ node }) => node)]);
  // Nothing is used through a shared service, accepted or not.
  const isOfGroup = ({ node, confidence }: ReachedResource): boolean => index.isShared[node] === 0 && confidence >= index.weights.threshold;
  const users = [{ node: seed, path: [seed] }, ...reached.filter(isOfGroup)];
  const found = new Map<number, ReachedResource>();
  for (const { node, path } of users.filter((user) => user.path.length <= depth)) {
    for (const shared of sharedUsedBy(index, node)) {
      if (known.has(shared) || found.has(shared) || found.size === sharedMax) continue;
      const confidence = pairConfidence(index, seed, shared);
      if (confidence > 0) found.set(shared, { node: shared, confidence, path: [...path, shared] });
    }
  }
  if (found.size === 0) return reached;
  return [...reached, ...found.values()].sort(mostConfidentFirst(index));
}

/** Shared services that more than a tag connects with a node. */
function sharedUsedBy({ graph, isShared, evidence }: AssociationIndex, node: number): readonly number[] {
  const used: number[] = [];
  for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
    const other = graph.neighbours[at] as number;
    if (isShared[other] === 1 && rowsOfPair(evidence, node, other).some((row) => evidence.source[row] !== sourceCode.tags))
      used.push(other);
  }
  return used;
}
