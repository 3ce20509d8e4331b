import type { Speaker } from '../../customer/customer.js';
import { NotFoundError } from '../../errors.js';
import type { Instant } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import type { Page } from '../../ports/tables.js';
import type { Reason } from '../explain/reason.js';
import { reasonsOf, resourceAt } from '../export/scored-pair.js';
import type { ReachedResource } from '../index/association-index.js';
import { reach } from '../index/reach.js';
import { withShared } from '../index/with-shared.js';
import { knownTypes } from '../known-type.js';
import { type Basis, basisOf } from './basis.js';
import { type Decided, decidedOf } from './decided.js';
import type { Knowledge } from './knowledge.js';
import { loadKnowledge } from './load-knowledge.js';
import { ownerOfSeed } from './owner-of-seed.js';
import { pageAfter, placeOf } from './page-after.js';
import type { ForeignEnds } from './run-record.js';
import { type ShownResource, shownResource } from './shown-resource.js';

/** How a cloud resource belongs with the seed. */
export interface Association extends ShownResource {
  /** 0 to 1. */
  readonly confidence: number;
  /** Of the pair; of the last step of the path where the evidence is not direct. */
  readonly reasons: readonly Reason[];
  /** ARNs from the seed to it. */
  readonly path: readonly string[];
  readonly evidenceFrom: Instant;
  readonly evidenceTo: Instant;
  readonly decided?: Decided;
}

/** One page of what belongs with a seed. */
export interface Associations extends Page<Association> {
  readonly seedArn: string;
  readonly seed: ShownResource;
  readonly otherCustomers: readonly (ForeignEnds & { readonly label: string })[];
  readonly basis: Basis;
}

/** What to look for, and which page of it. */
export interface AssociationsQuery {
  readonly minConfidence: number;
  readonly depth: number;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Reasons of one pair that are told: the most telling. */
const reasonsMax = 20;

/** What belongs with a resource that the speaker may see and the shared services it uses, best first, then in the order of ARNs; throws NotFoundError. */
export async function associationsOf(
  ports: Pick<Ports, 'tables' | 'objects'>,
  speaker: Speaker,
  resourceId: string,
  { minConfidence, depth, ...page }: AssociationsQuery,
): Promise<Associations> {
  const knowledge = await loadKnowledge(ports, await ownerOfSeed(ports, speaker, resourceId));
  const seed = knowledge.nodeOfId.get(resourceId);
  if (seed === undefined) throw new NotFoundError('cloud resource', resourceId);
  const { index, run } = knowledge;
  const found = withShared(index, seed, reach(index, seed, { minConfidence, depth }), depth);
  const shown = pageAfter(found, ({ confidence, node }) => placeOf(confidence, arnAt(knowledge, node)), page);
  const foreign = run?.foreignEnds[arnAt(knowledge, seed)] ?? [];
  return {
    seedArn: arnAt(knowledge, seed),
    seed: shownResource(knowledge, seed),
    items: shown.items.map((reached) => associationAt(knowledge, reached)),
    otherCustomers: foreign.map((ends) => ({ ...ends, label: ends.type === undefined ? 'cloud resource' : knownTypes[ends.type].label })),
    basis: basisOf(knowledge),
    ...(shown.next !== undefined && { next: shown.next }),
  };
}

function arnAt({ index }: Pick<Knowledge, 'index'>, node: number): string {
  return resourceAt(index, node).arn;
}

function associationAt(knowledge: Knowledge, { node, confidence, path }: ReachedResource): Association {
  const { index, decisions } = knowledge;
  const before = path.at(-2) ?? node;
  const reasons = reasonsOf(index, before, node).slice(0, reasonsMax);
  const read = resourceAt(index, node).readAt;
  const times = reasons.length === 0 ? [read] : reasons.flatMap(({ from, to }) => [from, to]);
  const sorted = [...times].sort();
  const decided = decidedOf(decisions, 'pair', [arnAt(knowledge, path[0] ?? node), arnAt(knowledge, node)]);
  return {
    ...shownResource(knowledge, node),
    confidence,
    reasons,
    path: path.map((step) => arnAt(knowledge, step)),
    evidenceFrom: sorted[0] ?? read,
    evidenceTo: sorted.at(-1) ?? read,
    ...(decided !== undefined && { decided }),
  };
}
