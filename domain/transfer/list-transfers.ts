import type { Ports } from '../ports/ports.js';
import type { Page } from '../ports/tables.js';
import { type NamedTransfer, namedTransfers } from './named-transfer.js';
import type { Transfer } from './transfer.js';
import { readTransfer } from './transfer-store.js';

/** Transfers in which the customer is a party, newest first, at most 100 a page. */
export async function listTransfers(
  ports: Pick<Ports, 'tables'>,
  customerId: string,
  page: { readonly limit: number; readonly after?: string },
): Promise<Page<NamedTransfer>> {
  const found = await ports.tables.query({ table: 'transfers', index: 'byParty', partition: customerId, descending: true, ...page });
  const items: Transfer[] = [];
  for (const { pk } of found.items) items.push(await readTransfer(ports.tables, pk));
  return { items: await namedTransfers(ports.tables, items), ...(found.next ? { next: found.next } : {}) };
}
