import type { AssociationIndex, ReachedResource } from './association-index.js';
import { pairKey } from './decisions.js';
import { bondMax } from './levels.js';
import { finalConfidence } from './pair-confidence.js';
import { reachPaths } from './reach-paths.js';

/** How far to look. */
export interface ReachOptions {
  /** 0 to 1. */
  readonly minConfidence: number;
  /** Most steps of evidence from the seed; absent: any number. */
  readonly depth?: number;
}

/** At most this many are answered, the most confident first. */
const reachedMax = 10_000;

/** Everything that belongs with a seed, most confident first, then by ARN, each with the best path of evidence that leads to it. */
export function reach(index: AssociationIndex, seed: number, { minConfidence, depth }: ReachOptions): readonly ReachedResource[] {
  const found = candidates(index, seed, minConfidence);
  const paths = reachPaths(index, seed, new Set(found.keys()), depth ?? Number.POSITIVE_INFINITY);
  return [...found]
    .flatMap(([node, confidence]) => {
      const path = paths.get(node);
      return path === undefined ? [] : [{ node, confidence, path }];
    })
    .sort(mostConfidentFirst(index))
    .slice(0, reachedMax);
}

/** The order of answers: the most confident first, then by ARN. */
export function mostConfidentFirst({ resources }: AssociationIndex): (left: ReachedResource, right: ReachedResource) => number {
  const arnOf = ({ node }: ReachedResource): string => resources[node]?.arn ?? '';
  return (left, right) => right.confidence - left.confidence || (arnOf(left) < arnOf(right) ? -1 : Number(arnOf(left) > arnOf(right)));
}

/** Bond of every node that hangs together with the seed at all, the seed left out. */
function bondsAround({ tree }: AssociationIndex, seed: number): ReadonlyMap<number, number> {
  const bonds = new Map<number, number>();
  for (const step of [1, -1]) {
    let weakest = bondMax;
    for (let at = (tree.position[seed] as number) + step; at >= 0 && at < tree.order.length; at += step) {
      weakest = Math.min(weakest, tree.bond[step > 0 ? at - 1 : at] as number);
      if (weakest === 0) break;
      bonds.set(tree.order[at] as number, weakest);
    }
  }
  return bonds;
}

/** Nodes near the seed in the tree, its direct partners, and what a person decided, where confident enough. */
function candidates(index: AssociationIndex, seed: number, minConfidence: number): ReadonlyMap<number, number> {
  const { graph, isShared, verdicts, resources } = index;
  const bonds = bondsAround(index, seed);
  const direct = new Map<number, number>();
  for (let at = graph.offsets[seed] as number; at < (graph.offsets[seed + 1] as number); at++)
    direct.set(graph.neighbours[at] as number, graph.confidence[at] as number);
  const found = new Map<number, number>();
  for (const node of new Set([...bonds.keys(), ...direct.keys()])) {
    const ofShared = isShared[seed] === 1 || isShared[node] === 1;
    const verdict = verdicts.size > 0 ? verdicts.get(pairKey(seed, node, resources.length)) : undefined;
    const confidence = verdict ?? finalConfidence(index, bonds.get(node) ?? 0, direct.get(node) ?? 0, ofShared);
    if (confidence >= minConfidence && confidence > 0) found.set(node, confidence);
  }
  return found;
}
