import type { Speaker } from '../../customer/customer.js';
import { NotFoundError } from '../../errors.js';
import type { Ports } from '../../ports/ports.js';
import { explainPair, type PairExplanation } from '../explain/explain-pair.js';
import { resourceAt } from '../export/scored-pair.js';
import { type Basis, basisOf } from './basis.js';
import { type Decided, decidedOf } from './decided.js';
import { loadKnowledge } from './load-knowledge.js';
import { ownerOfSeed } from './owner-of-seed.js';
import { type ShownResource, shownResource } from './shown-resource.js';

/** Why two of a customer's cloud resources belong together, or why not. */
export interface AssociatedPair extends Pick<PairExplanation, 'confidence' | 'summary' | 'reasonsFor' | 'reasonsAgainst' | 'needed'> {
  readonly one: ShownResource;
  readonly other: ShownResource;
  readonly together: boolean;
  /** ARNs. */
  readonly path: readonly string[];
  readonly decided?: Decided;
  readonly basis: Basis;
}

/** Explains a pair among what the customer of the first owns; throws NotFoundError (what is another customer's, too). */
export async function associatedPair(
  ports: Pick<Ports, 'tables' | 'objects'>,
  speaker: Speaker,
  resourceId: string,
  otherId: string,
): Promise<AssociatedPair> {
  const knowledge = await loadKnowledge(ports, await ownerOfSeed(ports, speaker, resourceId));
  const [a, b] = [resourceId, otherId].map((id) => {
    const node = knowledge.nodeOfId.get(id);
    if (node === undefined) throw new NotFoundError('cloud resource', id);
    return node;
  }) as [number, number];
  const { index, decisions } = knowledge;
  const arnOf = (node: number) => resourceAt(index, node).arn;
  const { belongs, path, confidence, summary, reasonsFor, reasonsAgainst, needed } = explainPair(index, a, b);
  const decided = decidedOf(decisions, 'pair', [arnOf(a), arnOf(b)]);
  return {
    one: shownResource(knowledge, a),
    other: shownResource(knowledge, b),
    confidence,
    together: belongs,
    summary,
    reasonsFor,
    reasonsAgainst,
    needed,
    path: path.map(arnOf),
    ...(decided !== undefined && { decided }),
    basis: basisOf(knowledge),
  };
}
