import { outboxPrefix, readOutboxItem } from '../../domain/events/outbox.js';
import { itemsOf } from '../../domain/ports/items-of.js';
import type { Tables } from '../../domain/ports/tables.js';
import { type AuditEntry, auditEntryOf, auditPrefix } from '../../domain/transfer/audit-chain.js';
import type { Transfer } from '../../domain/transfer/transfer.js';
import { transferEvent } from '../../domain/transfer/transfer-event.js';
import { type ExpectedLine, verifyAudit } from '../../domain/transfer/verify-audit.js';

/** `holds` for a record that is whole, begins with the purchase and has the line its last event names; else what is wrong with it. */
export async function auditVerdict(tables: Tables, transfer: Transfer): Promise<string> {
  const { transferId } = transfer;
  const entries: AuditEntry[] = [];
  const query = { table: 'transfers', partition: transferId, sortPrefix: auditPrefix, limit: 100 } as const;
  for await (const item of itemsOf(tables, query, 10)) entries.push(auditEntryOf(item));
  const expected = await lineOfLastEvent(tables, transfer);
  const verdict = verifyAudit(JSON.parse(JSON.stringify({ transferId, entries })), expected);
  if (!verdict.holds) return verdict.message;
  if (expected === undefined && transfer.status !== 'needs-operator') return 'No event names a line.';
  return entries[0]?.what === 'accepted' ? 'holds' : `It begins with ${entries[0]?.what}.`;
}

async function lineOfLastEvent(tables: Tables, transfer: Transfer): Promise<ExpectedLine | undefined> {
  const type = transfer.status === 'completed' ? 'Transfer Completed' : 'Transfer Undone';
  const { eventId } = transferEvent(transfer, type, transfer.acceptedAt).metadata;
  const item = await tables.get({ table: 'transfers', pk: `${outboxPrefix}${eventId}`, sk: 'event' });
  if (item === undefined) return undefined;
  const { auditHash, auditSequence } = readOutboxItem(item).data;
  return { hash: String(auditHash), sequence: Number(auditSequence) };
}
