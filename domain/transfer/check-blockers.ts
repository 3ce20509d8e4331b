import type { Ports } from '../ports/ports.js';
import { inGroups } from './resource-group.js';
import type { Finding } from './rules/finding.js';
import { refuse } from './rules/refuse.js';
import { resourceFindings } from './rules/resource-findings.js';
import type { BatchWork } from './step-work.js';

/**
 * Asks the cloud and every driver what stands in the way of the batch, by the rules of a preflight.
 * Throws the error of the first blocker (BlockedError, DriftedError, ResourceNotFoundError), with all of them in it.
 */
export async function checkBlockers(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const findings: Finding[] = [];
  await inGroups(ports, work, work.entries, 'discover', async ({ control, parties, entries }) => {
    for (const entry of entries) findings.push(...(await resourceFindings({ control, parties, entry })));
  });
  refuse(findings);
}
