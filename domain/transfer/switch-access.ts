import { ConditionFailedError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources, resourceKey } from '../resource/owned-resource-store.js';
import { lockTag, ownerTag } from '../resource/ownership-tags.js';
import { handOverPayment } from '../resource/payer-interval.js';
import { readRecords } from './access-record-store.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { Transfer } from './transfer.js';

/**
 * After the commit: per resource seller closed before purchaser opened, then the owner tag, the lock tag, and last the row.
 * Safe to repeat: a later run works under sessions that list ARNs.
 */
export async function switchAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transfer } = work;
  const rows = [...(await readResources(ports.tables, work.entries.map((entry) => entry.resourceId))).values()];
  if (transfer.movesControl) await switchControl(ports, work);
  await inGroups(ports, work, work.entries, 'tag', (group) => moveTags(group, transfer));
  for (const row of rows) if (row.lock === transfer.transferId) await handOverRow(ports, row, transfer);
}

async function switchControl(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const records = await readRecords(ports.tables, work.transfer.transferId, work.entries);
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

async function moveTags({ control, entries }: ResourceGroup, transfer: Transfer): Promise<void> {
  const refs = entries.map(refOf);
  if (transfer.movesControl) await control.tag(refs, { [ownerTag]: transfer.toCustomer });
  await control.untag(refs, { [lockTag]: transfer.transferId });
}

async function handOverRow(ports: Pick<Ports, 'tables'>, row: OwnedResource, transfer: Transfer): Promise<void> {
  const handed = handOverPayment(row, transfer);
  const write: Write = {
    act: 'update',
    key: resourceKey(row.resourceId),
    set: { payers: [...handed.payers].map((interval) => ({ ...interval })), ...(transfer.movesControl ? { owner: transfer.toCustomer } : {}) },
    remove: ['lock'],
    when: [{ attribute: 'lock', is: 'equal', value: transfer.transferId }],
  };
  await ports.tables.transact([write]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailedError)) throw error;
  });
}
