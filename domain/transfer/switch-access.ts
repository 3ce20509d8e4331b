import type { Ports } from '../ports/ports.js';
import { ownerTag } from '../resource/ownership-tags.js';
import { type KeptRecord, readRecords } from './access-record-store.js';
import { readHeld } from './held-rows.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import { type BatchWork, isFirstRun } from './step-work.js';
import type { Transfer } from './transfer.js';

/**
 * After the commit: per resource seller closed before purchaser opened, then the owner tag. Lock tag and row stay until nothing is open any
 * more (verify-access.ts): without the lock nobody, this step included, may change access again. What is handed over already is left alone.
 */
export async function switchAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transfer } = work;
  if (!transfer.movesControl) return;
  // Before the first switch nothing can have been handed over, and a read of every row has its price.
  const entries = isFirstRun(work) ? work.entries : (await readHeld(ports.tables, work)).entries;
  const records = await readRecords(ports.tables, work);
  await inGroups(ports, work, entries, 'switchOver', (group) => switchGroup(group, records));
  await inGroups(ports, work, entries, 'tag', (group) => tagGroup(group, transfer, records));
}

type Records = ReadonlyMap<string, KeptRecord>;

async function switchGroup({ control, parties, entries }: ResourceGroup, records: Records): Promise<void> {
  for (const { resourceId } of entries) {
    const record = records.get(resourceId);
    if (record) await control.switchOver(record, parties);
  }
}

/** What stays with the seller, because something else moves in its place, keeps its owner tag. */
async function tagGroup({ control, entries }: ResourceGroup, { toCustomer }: Transfer, records: Records): Promise<void> {
  const moving = entries.filter((entry) => records.get(entry.resourceId)?.receipt?.replacementArn === undefined);
  await control.tag(moving.map(refOf), { [ownerTag]: toCustomer });
}
