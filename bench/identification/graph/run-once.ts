import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { graphologyRun } from './graphology-run.js';
import { groupRun } from './group-run.js';

/** One estate. */
interface LargeEstate {
  readonly evidence: EvidenceTable;
  readonly resources: readonly KnownResource[];
}

/** Runs the product's own way or the rival's over an estate; answers how many resources were put into an order or a graph. */
export function runOnce(run: string, { evidence, resources }: LargeEstate): number {
  if (run === 'own') return groupRun(evidence, resources).components.length;
  graphologyRun(evidence, resources.length);
  return resources.length;
}
