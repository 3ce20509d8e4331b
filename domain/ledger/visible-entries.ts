import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import { requireParty } from '../transfer/describe-transfer.js';
import { readTransfer } from '../transfer/transfer-store.js';
import { entriesOf } from './entries-of.js';
import type { JournalEntry } from './journal-entry.js';
import { walletOf } from './ledger-account.js';

/**
 * The entries of a transfer: whole for an operator, for a party only the postings on its own wallet (entries without one are left out).
 * Throws NotFoundError for anybody else.
 */
export async function visibleEntries(
  { tables }: Pick<Ports, 'tables'>,
  speaker: Speaker,
  transferId: string,
): Promise<readonly JournalEntry[]> {
  requireParty(await readTransfer(tables, transferId), speaker);
  const { items } = await entriesOf(tables, transferId);
  if (speaker.role === 'operator' || speaker.customerId === undefined) return items;
  const own = walletOf(speaker.customerId);
  const shown = items.map((entry) => ({ ...entry, postings: entry.postings.filter((posting) => posting.ledgerAccount === own) }));
  return shown.filter((entry) => entry.postings.length > 0);
}
