import type { Ports } from '../ports/ports.js';
import { readResources } from '../resource/owned-resource-store.js';
import { lockTag, ownerTag } from '../resource/ownership-tags.js';
import { type KeptRecord, readRecords } from './access-record-store.js';
import { handOverRows } from './hand-over-rows.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { Transfer } from './transfer.js';

/**
 * After the commit: per resource seller closed before purchaser opened, then the owner tag, the lock tag, and last the rows.
 * Safe to repeat: a later run works under sessions that list ARNs.
 */
export async function switchAccess(ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transfer } = work;
  const ids = work.entries.map((entry) => entry.resourceId);
  const rows = await readResources(ports.tables, ids);
  const records = await readRecords(ports.tables, work);
  if (transfer.movesControl) await switchControl(ports, work, records);
  // Under the lock tag one call serves a whole batch, where sessions that list ARNs take one for every few.
  await inGroups(ports, work, work.entries, 'tag', (group) => moveTags(group, transfer, records), isFirstRun(work));
  await handOverRows(ports, work, [...rows.values()]);
}

type Records = ReadonlyMap<string, KeptRecord>;

async function switchControl(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork, records: Records): Promise<void> {
  const act = async ({ control, parties, entries: group }: ResourceGroup) => {
    for (const entry of group) {
      const record = records.get(entry.resourceId);
      if (record) await control.switchOver(record, parties);
    }
  };
  await inGroups(ports, work, work.entries, 'switchOver', act, isFirstRun(work));
}

/** A run before this one may have taken lock tags away already. */
function isFirstRun({ runs, attempt }: BatchWork): boolean {
  return runs === 1 && attempt === 1;
}

async function moveTags({ control, entries }: ResourceGroup, transfer: Transfer, records: Records): Promise<void> {
  const moving = entries.filter((entry) => records.get(entry.resourceId)?.receipt?.replacementArn === undefined);
  if (transfer.movesControl) await control.tag(moving.map(refOf), { [ownerTag]: transfer.toCustomer });
  await control.untag(entries.map(refOf), { [lockTag]: transfer.transferId });
}
