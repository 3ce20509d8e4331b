import type { Blocker } from '../access/findings.js';
import type { Ports } from '../ports/ports.js';
import { BlockedError } from './errors.js';
import { inGroups, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';

/** Asks every driver what stands in the way of the batch; throws BlockedError with all of it. */
export async function checkBlockers(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const blockers: Blocker[] = [];
  await inGroups(ports, work, work.entries, 'discover', async ({ control, parties, entries }) => {
    for (const entry of entries) blockers.push(...control.blockers(await control.discover(refOf(entry)), parties));
  });
  if (blockers.length > 0) throw new BlockedError(blockers);
}
