import { loadKnowledge } from '../association/identification/load-knowledge.js';
import type { Ports } from '../ports/ports.js';
import { readManifest, transferManifest } from './manifest.js';
import { refuse } from './rules/refuse.js';
import { strandedFindings } from './rules/stranded-findings.js';
import type { StepWork } from './step-work.js';

/** Identification again on the manifest, from what is known of the seller's cloud resources now; throws StrandedDependencyError naming what would be left behind. */
export async function identifyResources(ports: Pick<Ports, 'tables' | 'objects'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const batches = await readManifest(ports.tables, transferManifest(transfer.transferId), transfer.batchCount);
  const manifest = new Set(batches.flat().map((entry) => entry.arn));
  const knowledge = await loadKnowledge(ports, transfer.fromCustomer);
  refuse(strandedFindings(knowledge, manifest, transfer));
}
