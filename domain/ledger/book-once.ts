import { ConditionFailedError, IdempotencyMismatchError } from '../errors.js';
import type { Tables, Write } from '../ports/tables.js';
import { type NewAuditEntry, transactAudited } from '../transfer/audit-chain.js';
import { entryWrites } from './entry-writes.js';
import { entryKey, entryOfItem, type JournalEntry, type Posting } from './journal-entry.js';

/**
 * Books an entry, with other writes and a transfer's audit line in the same transaction, unless it is booked already: true when this call did it.
 * Throws ConditionFailedError when a floor or another condition refuses it, IdempotencyMismatchError when its id has other postings.
 */
export async function bookOnce(tables: Tables, entry: JournalEntry, more: readonly Write[] = [], line?: NewAuditEntry): Promise<boolean> {
  const writes = [...entryWrites(entry), ...more];
  try {
    await (line ? transactAudited(tables, line, writes) : tables.transact(writes));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const item = await tables.get(entryKey(entry.entryId));
    if (item === undefined) throw error;
    if (contentOf(entryOfItem(item)) === contentOf(entry)) return false;
    throw new IdempotencyMismatchError(`Journal entry ${entry.entryId} is booked with other postings.`, { cause: error });
  }
}

function contentOf(entry: JournalEntry): string {
  const lines = entry.postings.map((posting: Posting) => {
    const amount = posting.debitMinor === undefined ? `credit ${posting.creditMinor}` : `debit ${posting.debitMinor}`;
    return `${posting.ledgerAccount} ${amount} ${posting.currency}`;
  });
  return [entry.kind, ...lines].join('\n');
}
