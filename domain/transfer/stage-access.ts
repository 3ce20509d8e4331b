import type { Ports } from '../ports/ports.js';
import type { ResourceControl } from '../ports/resource-control.js';
import { configurationHash } from '../resource/cloud-resource.js';
import { DriftedError } from '../resource/errors.js';
import { resourceKey } from '../resource/owned-resource-store.js';
import { type KeptRecord, keepReceipt, keepRecord, readRecords } from './access-record-store.js';
import { inGroups, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { ManifestEntry } from './transfer.js';

/** Records what is there, then changes it inertly; the record is kept before the act. Throws DriftedError when it is not what was accepted. */
export async function stageAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId } = work.transfer;
  const records = await readRecords(ports.tables, transferId, work.entries);
  await inGroups(ports, work, work.entries, 'stage', async ({ control, parties, entries }) => {
    for (const entry of entries) {
      const record = records.get(entry.resourceId) ?? (await makeRecord(control, entry));
      await keepRecord(ports.tables, transferId, record);
      const receipt = await control.stage(record.found, parties);
      await keepReceipt(ports.tables, transferId, record, receipt);
      if (receipt.replacementArn) await markReplaced(ports, transferId, entry, receipt.replacementArn);
    }
  });
}

async function makeRecord(control: ResourceControl, entry: ManifestEntry): Promise<KeptRecord> {
  const ref = refOf(entry);
  const found = await control.discover(ref);
  const hash = configurationHash(found);
  if (hash !== entry.hash) throw new DriftedError(`${entry.arn} is not configured as when it was listed. List it again.`);
  return { resourceId: entry.resourceId, ref, found, hash };
}

/** From here on the row does not flip with the commit. */
async function markReplaced(
  { tables }: Pick<Ports, 'tables'>,
  transferId: string,
  entry: ManifestEntry,
  replacedBy: string,
): Promise<void> {
  await tables.transact([
    {
      act: 'update',
      key: resourceKey(entry.resourceId),
      set: { replacedBy },
      when: [{ attribute: 'lock', is: 'equal', value: transferId }],
    },
  ]);
}
