import { isPlace } from '../../association/identification/is-place.js';
import type { Knowledge } from '../../association/identification/knowledge.js';
import {
  type StrandedDependency,
  strandedDependencies,
  strandedRemedies,
  strandedText,
} from '../../association/identification/stranded-dependencies.js';
import type { KnownResource } from '../../association/known-resource.js';
import type { ListingTerms } from '../../listing/listing.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import { StrandedDependencyError } from '../../resource/errors.js';
import type { Finding } from './finding.js';
import { keptFinding } from './kept-finding.js';
import { toldTogether } from './refuse.js';

/**
 * Everything of the seller's that the manifest needs, or that needs it. What nobody agreed to leave behind is in the way where it is
 * configured; what was only seen in logs or is only allowed, and the network in which something stands, is told. So is, once, what stays by
 * agreement and without access; what is granted is judged by its access.
 */
export function strandedFindings(
  knowledge: Pick<Knowledge, 'evidence' | 'resources' | 'rows'>,
  manifest: ReadonlySet<string>,
  { leftBehind, accessGranted = [] }: Pick<ListingTerms, 'leftBehind' | 'accessGranted'>,
): readonly Finding[] {
  const kept = new Set(leftBehind);
  const granted = accessGranted.filter((arn) => kept.has(arn));
  const told = new Set<number>();
  return strandedDependencies(knowledge, manifest, granted).flatMap((stranded) => {
    const { arn, type } = knowledge.resources[stranded.other] as KnownResource;
    if (!kept.has(arn)) return [findingOf(knowledge, stranded)];
    if (told.has(stranded.other) || isPlace(type)) return [];
    told.add(stranded.other);
    return [keptFinding(knowledge, stranded)];
  });
}

function findingOf(knowledge: Pick<Knowledge, 'evidence' | 'resources'>, { other, row, severity, isMovable }: StrandedDependency): Finding {
  const { arn } = knowledge.resources[other] as KnownResource;
  const refusal: Finding['refusal'] = (options) => new StrandedDependencyError(toldTogether(options), options);
  return {
    severity,
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
