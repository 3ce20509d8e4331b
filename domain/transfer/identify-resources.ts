import type { Ports } from '../ports/ports.js';
import { resourcesOfCustomer } from '../resource/resources-of-customer.js';
import { readManifest, transferManifest } from './manifest.js';
import { refuse } from './rules/refuse.js';
import { strandedFindings } from './rules/stranded-findings.js';
import type { StepWork } from './step-work.js';

/** Identification again on the manifest, from the seller's rows; throws StrandedDependencyError naming what would be left behind. */
export async function identifyResources(ports: Pick<Ports, 'tables'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const batches = await readManifest(ports.tables, transferManifest(transfer.transferId), transfer.batchCount);
  const manifest = new Set(batches.flat().map((entry) => entry.arn));
  const rows = await resourcesOfCustomer(ports.tables, transfer.fromCustomer);
  refuse(strandedFindings(rows, manifest, transfer.leftBehind));
}
