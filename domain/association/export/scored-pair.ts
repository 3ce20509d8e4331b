import { rowsOfPair } from '../evidence/rows-of-pair.js';
import { type Reason, reasonOf } from '../explain/reason.js';
import type { AssociationIndex } from '../index/association-index.js';
import type { KnownResource } from '../known-resource.js';

/** A pair with direct evidence, as exports show it. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly confidence: number;
}

/** Every pair with direct evidence at least this confident, each once, in the order of nodes. */
export function* scoredPairs({ graph }: AssociationIndex, minConfidence: number): Generator<ScoredPair> {
  for (let a = 0; a + 1 < graph.offsets.length; a += 1) {
    for (let at = graph.offsets[a] as number; at < (graph.offsets[a + 1] as number); at += 1) {
      const b = graph.neighbours[at] as number;
      const confidence = graph.confidence[at] as number;
      if (a < b && confidence >= minConfidence) yield { a, b, confidence };
    }
  }
}

/** Everything that speaks for a pair, the most telling first. */
export function reasonsOf(index: AssociationIndex, a: number, b: number): readonly Reason[] {
  return rowsOfPair(index.evidence, a, b)
    .map((row) => reasonOf(index, row))
    .sort((x, y) => y.strength - x.strength || y.count - x.count || (x.text < y.text ? -1 : Number(x.text > y.text)));
}

/** The resource at a node; throws RangeError for a node that is none. */
export function resourceAt({ resources }: Pick<AssociationIndex, 'resources'>, node: number): KnownResource {
  const found = resources[node];
  if (found === undefined) throw new RangeError(`There is no node ${node} among ${resources.length} resources.`);
  return found;
}
