import { isPlace } from '../../association/identification/is-place.js';
import type { Knowledge } from '../../association/identification/knowledge.js';
import {
  type StrandedDependency,
  strandedDependencies,
  strandedRemedies,
  strandedText,
} from '../../association/identification/stranded-dependencies.js';
import type { KnownResource } from '../../association/known-resource.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import { StrandedDependencyError } from '../../resource/errors.js';
import type { Finding } from './finding.js';
import { toldTogether } from './refuse.js';

/**
 * Everything of the seller's that the manifest needs, or that needs it, and that nobody agreed to leave behind. What is configured is in the
 * way; what was only seen in logs or is only allowed, and the network in which something stands, is told.
 */
export function strandedFindings(
  knowledge: Pick<Knowledge, 'evidence' | 'resources' | 'rows'>,
  manifest: ReadonlySet<string>,
  leftBehind: readonly string[],
): readonly Finding[] {
  return strandedDependencies(knowledge, manifest, leftBehind).map((stranded) => findingOf(knowledge, stranded));
}

function findingOf(
  knowledge: Pick<Knowledge, 'evidence' | 'resources'>,
  { other, row, isConfigured, isMovable }: StrandedDependency,
): Finding {
  const { arn, type } = knowledge.resources[other] as KnownResource;
  const refusal: Finding['refusal'] = (options) => new StrandedDependencyError(toldTogether(options), options);
  return {
    severity: isConfigured && !isPlace(type) ? 'blocker' : 'warning',
    code: 'StrandedDependency',
    arn,
    detail: `${strandedText(knowledge, row)}.`,
    whoMustAct: 'seller',
    about: 'seller',
    remedy: isMovable ? strandedRemedies.movable : strandedRemedies.unmovable,
    ...(isMovable && { proposal: { add: cloudResourceId(arn) } }),
    refusal,
  };
}
