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
import type { ManifestEntry, Transfer } from './transfer.js';

/**
 * After the commit: per resource seller closed before purchaser opened, then the owner tag, the lock tag, and last the row.
 * Safe to repeat: what is already handed over is switched again under sessions that list its ARNs.
 */
export async function switchAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transfer } = work;
  const rows = [...(await readResources(ports.tables, work.entries.map((entry) => entry.resourceId))).values()];
  const held = new Set(rows.filter((row) => row.lock === transfer.transferId).map((row) => row.resourceId));
  if (transfer.movesControl) {
    await switchControl(ports, work, work.entries.filter((entry) => held.has(entry.resourceId)), true);
    await switchControl(ports, work, work.entries.filter((entry) => !held.has(entry.resourceId)), false);
  }
  await inGroups(ports, work, work.entries, 'tag', (group) => moveTags(group, transfer));
  for (const row of rows) if (held.has(row.resourceId)) await handOverRow(ports, row, transfer);
}

async function switchControl(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork, entries: readonly ManifestEntry[], locked: boolean): Promise<void> {
  const records = await readRecords(ports.tables, work.transfer.transferId, entries);
  const act = async ({ control, parties, entries: group }: ResourceGroup) => {
    for (const entry of group) {
      const record = records.get(entry.resourceId);
      if (record) await control.switchOver(record, parties);
    }
  };
  await inGroups(ports, work, entries, 'switchOver', act, locked);
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
