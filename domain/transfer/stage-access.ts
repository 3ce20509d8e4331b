import type { Ports } from '../ports/ports.js';
import type { ResourceControl } from '../ports/resource-control.js';
import { DriftedError } from '../resource/errors.js';
import { resourceKey } from '../resource/owned-resource-store.js';
import { type KeptRecord, keepReceipt, keepRecords, readRecords, recordOf } from './access-record-store.js';
import { inGroups, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { ManifestEntry } from './transfer.js';

/**
 * Records what is there, then changes it inertly; the records of a group are kept before the first act in it. Where control stays it only records.
 * Throws DriftedError when it is not what was accepted.
 */
export async function stageAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId, movesControl } = work.transfer;
  const known = await readRecords(ports.tables, work);
  await inGroups(ports, work, work.entries, movesControl ? 'stage' : 'discover', async ({ control, parties, entries }) => {
    const records: KeptRecord[] = [];
    for (const entry of entries) records.push(known.get(entry.resourceId) ?? (await makeRecord(control, entry)));
    const made = records.filter(({ resourceId }) => !known.has(resourceId));
    await keepRecords(ports.tables, work, made);
    if (!movesControl) return;
    for (const record of records) {
      const receipt = await control.stage(record.found, parties);
      if (Object.keys(receipt).length > 0) await keepReceipt(ports.tables, work, record, receipt);
      if (receipt.replacementArn) await markReplaced(ports, transferId, record, receipt.replacementArn);
    }
  });
}

async function makeRecord(control: ResourceControl, entry: ManifestEntry): Promise<KeptRecord> {
  const record = recordOf(await control.discover(refOf(entry)));
  if (record.hash !== entry.hash) throw new DriftedError(`${entry.arn} is not configured as when it was listed. List it again.`);
  return record;
}

/** From here on the row does not flip with the commit. */
async function markReplaced(
  { tables }: Pick<Ports, 'tables'>,
  transferId: string,
  { resourceId }: KeptRecord,
  replacedBy: string,
): Promise<void> {
  await tables.transact([
    {
      act: 'update',
      key: resourceKey(resourceId),
      set: { replacedBy },
      when: [{ attribute: 'lock', is: 'equal', value: transferId }],
    },
  ]);
}
