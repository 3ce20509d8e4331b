import type { Write } from '../ports/tables.js';
import { balanceWrites } from './balance-writes.js';
import { entryItem, type JournalEntry } from './journal-entry.js';

/**
 * The writes that book an entry once: the entry first (fails when its id is taken), its place in each group, then the balances.
 * Throws UnbalancedEntryError.
 */
export function entryWrites(entry: JournalEntry): Write[] {
  const groupOrder = `${entry.recordedAt}#${entry.entryId}`;
  const [group, ...others] = groupsOf(entry);
  return [
    { act: 'put', table: 'ledger', item: { ...entryItem(entry), group, groupOrder }, when: [{ attribute: 'pk', is: 'absent' }] },
    ...others.map(
      (name): Write => ({
        act: 'put',
        table: 'ledger',
        item: { pk: entry.entryId, sk: `group#${name}`, group: name, groupOrder },
      }),
    ),
    ...balanceWrites(entry),
  ];
}

/** The groups an entry is found under: its transfer and its ledger accounts. */
function groupsOf(entry: JournalEntry): readonly string[] {
  const accounts = entry.postings.map((posting) => posting.ledgerAccount);
  return [...new Set(entry.transferId === undefined ? accounts : [entry.transferId, ...accounts])];
}
