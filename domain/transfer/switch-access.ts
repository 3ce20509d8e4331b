import type { Ports } from '../ports/ports.js';
import type { ItemValue, Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { handOverPayment } from '../resource/hand-over-payment.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources, resourceKey } from '../resource/owned-resource-store.js';
import { lockTag, ownerTag } from '../resource/ownership-tags.js';
import { type KeptRecord, readRecords } from './access-record-store.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { Transfer } from './transfer.js';

/**
 * After the commit: per resource seller closed before purchaser opened, then the owner tag, the lock tag, and last the row.
 * Safe to repeat: a later run works under sessions that list ARNs.
 */
export async function switchAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transfer } = work;
  const ids = work.entries.map((entry) => entry.resourceId);
  const rows = await readResources(ports.tables, ids);
  const records = await readRecords(ports.tables, transfer.transferId, work.entries);
  if (transfer.movesControl) await switchControl(ports, work, records);
  await inGroups(ports, work, work.entries, 'tag', (group) => moveTags(group, transfer, records));
  for (const row of rows.values()) if (row.lock === transfer.transferId) await handOverRow(ports, row, transfer);
}

type Records = ReadonlyMap<string, KeptRecord>;

async function switchControl(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork, records: Records): Promise<void> {
  const act = async ({ control, parties, entries: group }: ResourceGroup) => {
    for (const entry of group) {
      const record = records.get(entry.resourceId);
      if (record) await control.switchOver(record, parties);
    }
  };
  // A run before this one may have taken lock tags away already.
  const locked = work.runs === 1 && work.attempt === 1;
  await inGroups(ports, work, work.entries, 'switchOver', act, locked);
}

async function moveTags({ control, entries }: ResourceGroup, transfer: Transfer, records: Records): Promise<void> {
  const moving = entries.filter((entry) => records.get(entry.resourceId)?.receipt?.replacementArn === undefined);
  if (transfer.movesControl) await control.tag(moving.map(refOf), { [ownerTag]: transfer.toCustomer });
  await control.untag(entries.map(refOf), { [lockTag]: transfer.transferId });
}

async function handOverRow(ports: Pick<Ports, 'tables'>, row: OwnedResource, transfer: Transfer): Promise<void> {
  const write: Write = {
    act: 'update',
    key: resourceKey(row.resourceId),
    set: handedOver(row, transfer),
    remove: ['lock', 'replacedBy'],
    when: [{ attribute: 'lock', is: 'equal', value: transfer.transferId }],
  };
  await writeIfHolds(ports.tables, [write]);
}

function handedOver(row: OwnedResource, transfer: Transfer): { readonly [attribute: string]: ItemValue } {
  if (row.replacedBy !== undefined) return {};
  const payers = handOverPayment(row, transfer).payers.map((interval) => ({ ...interval }));
  return { payers, ...(transfer.movesControl ? { owner: transfer.toCustomer } : {}) };
}
