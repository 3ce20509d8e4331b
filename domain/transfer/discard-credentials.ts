import type { Ports } from '../ports/ports.js';
import { credentialKey } from './credential-store.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/**
 * Throws the new credentials away, and the values that the purchaser gave, also where no record was made of their secret;
 * safe twice, and safe when none were made.
 */
export async function discardCredentials(ports: Pick<Ports, 'tables' | 'memberCloud' | 'vault'>, work: BatchWork): Promise<void> {
  const { transferId, credentialChoices } = work.transfer;
  for (const { arn, resourceId } of work.entries) if (credentialChoices[arn] === 'ask') await ports.vault.remove(transferId, resourceId);
  await inRecords(ports, work, 'discard', (control, record, parties) => control.discard(record, parties));
  // Last: as long as the vault may hold a credential, its row is there for the sweep to find.
  const rows = await ports.tables.getMany(work.entries.map((entry) => credentialKey(transferId, entry.resourceId)));
  if (rows.length > 0) await ports.tables.transact(rows.map(({ pk, sk }) => ({ act: 'delete', key: { table: 'transfers', pk, sk } })));
}
