import { strandedDependencies } from '../../association/stranded-dependency.js';
import { StrandedDependencyError } from '../../resource/errors.js';
import type { OwnedResource } from '../../resource/owned-resource.js';
import type { Finding } from './finding.js';
import { toldTogether } from './refuse.js';

/** Everything of the seller's (`rows`) that the manifest needs, or that needs it, and that nobody agreed to leave behind. */
export function strandedFindings(
  rows: readonly OwnedResource[],
  manifest: ReadonlySet<string>,
  leftBehind: readonly string[],
): readonly Finding[] {
  const refusal: Finding['refusal'] = (options) => new StrandedDependencyError(toldTogether(options), options);
  return strandedDependencies(rows, manifest, leftBehind).map(({ arn, resourceId, reason, remedy }) => ({
    severity: 'blocker',
    code: 'StrandedDependency',
    arn,
    detail: `${reason}.`,
    whoMustAct: 'seller',
    about: 'seller',
    remedy,
    proposal: { add: resourceId },
    refusal,
  }));
}
