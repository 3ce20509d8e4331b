import type { Ports } from '../../ports/ports.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import type { EvidenceSource } from '../evidence/evidence-source.js';
import { reasonOf } from '../explain/reason.js';
import { strandedPerAnswerMax } from './answer-limits.js';
import { type Basis, basisOf } from './basis.js';
import type { Knowledge } from './knowledge.js';
import { loadKnowledge } from './load-knowledge.js';
import { type ShownResource, shownResource } from './shown-resource.js';
import { type StrandedDependency, strandedDependencies, strandedRemedies } from './stranded-dependencies.js';

/** A set of cloud resources by ids and ARNs, and what is knowingly left behind. */
export interface StrandedOrder {
  readonly resourceIds: readonly string[];
  readonly arns: readonly string[];
  readonly leftBehind: readonly string[];
}

/** One dependency that would be stranded. */
export interface ToldStranded {
  readonly direction: StrandedDependency['direction'];
  readonly severity: StrandedDependency['severity'];
  readonly member: ShownResource;
  readonly other: ShownResource;
  readonly source: EvidenceSource;
  readonly text: string;
  readonly count: number;
  readonly remedy: string;
}

/** What a set would strand in both directions. */
export interface StrandedCheck {
  /** Nothing that was found is in the way of a sale; warnings are no more than told. */
  readonly passes: boolean;
  readonly items: readonly ToldStranded[];
  /** All that was found; `items` holds at most `strandedPerAnswerMax`, blockers first. */
  readonly total: number;
  /** Of the set: not known among the customer's. */
  readonly unknown: readonly string[];
  readonly basis: Basis;
}

/** What a set of a customer's cloud resources needs that is not in it, and what outside needs it; types that cannot be moved yet included. */
export async function checkStranded(
  ports: Pick<Ports, 'tables' | 'objects'>,
  customerId: string,
  order: StrandedOrder,
): Promise<StrandedCheck> {
  const knowledge = await loadKnowledge(ports, customerId);
  const { nodeOfId, resources } = knowledge;
  const asked = [...order.resourceIds.map((id) => [id, id] as const), ...order.arns.map((arn) => [cloudResourceId(arn), arn] as const)];
  const manifest = new Set(asked.flatMap(([id]) => resources[nodeOfId.get(id) ?? -1]?.arn ?? []));
  const all = strandedDependencies(knowledge, manifest, order.leftBehind);
  const blockers = all.filter(({ severity }) => severity === 'blocker');
  const found = [...blockers, ...all.filter(({ severity }) => severity === 'warning')];
  return {
    passes: blockers.length === 0,
    items: found.slice(0, strandedPerAnswerMax).map((stranded) => toldOf(knowledge, stranded)),
    total: found.length,
    unknown: [...new Set(asked.filter(([id]) => !nodeOfId.has(id)).map(([, name]) => name))],
    basis: basisOf(knowledge),
  };
}

function toldOf(knowledge: Knowledge, { direction, severity, row, isMovable, ...ends }: StrandedDependency): ToldStranded {
  const { source, text, count } = reasonOf(knowledge.index, row);
  const [member, other] = [shownResource(knowledge, ends.member), shownResource(knowledge, ends.other)];
  const remedy = isMovable ? strandedRemedies.movable : strandedRemedies.unmovable;
  return { direction, severity, member, other, source, text, count, remedy };
}
