import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import type { Page } from '../ports/tables.js';
import { type AuditEntry, auditEntryOf, auditPrefix } from './audit-chain.js';
import { requireParty } from './describe-transfer.js';
import { readTransfer } from './transfer-store.js';

/** Lines of a transfer's audit record, first line first, at most 100 a page, the same bytes for both parties and operators; throws NotFoundError. */
export async function readAudit(
  ports: Pick<Ports, 'tables'>,
  speaker: Speaker,
  { transferId, limit, after }: { readonly transferId: string; readonly limit: number; readonly after?: string | undefined },
): Promise<Page<AuditEntry>> {
  requireParty(await readTransfer(ports.tables, transferId), speaker);
  const query = { table: 'transfers', partition: transferId, sortPrefix: auditPrefix, limit } as const;
  const page = await ports.tables.query({ ...query, ...(after ? { after } : {}) });
  return { ...page, items: page.items.map(auditEntryOf) };
}
