import type { Condition, Write } from '../ports/tables.js';
import { balanceKey, balanceOrder, balancesGroup } from './balance.js';
import { effectOf } from './effect-of.js';
import type { JournalEntry } from './journal-entry.js';
import { hasFloor, type LedgerAccount, shardOf } from './ledger-account.js';

/** What an entry changes in one stored balance. */
interface Change {
  readonly ledgerAccount: LedgerAccount;
  readonly currency: string;
  debits: bigint;
  credits: bigint;
}

/**
 * The writes by which an entry changes the stored balances, one for each ledger account and currency.
 * They fail on their condition where a floor would be crossed or more would be ended than is pending.
 */
export function balanceWrites(entry: JournalEntry): Write[] {
  return changesOf(entry).map((change) => balanceWrite(entry, change));
}

function changesOf(entry: JournalEntry): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { ledgerAccount, currency, debitMinor, creditMinor } of entry.postings) {
    const name = `${ledgerAccount}#${currency}`;
    const change = changes.get(name) ?? { ledgerAccount, currency, debits: 0n, credits: 0n };
    change.debits += debitMinor ?? 0n;
    change.credits += creditMinor ?? 0n;
    changes.set(name, change);
  }
  return [...changes.values()];
}

function balanceWrite(entry: JournalEntry, { ledgerAccount, currency, debits, credits }: Change): Write {
  // The end of a pending entry must find the shard its beginning was booked on.
  const shard = shardOf(ledgerAccount, entry.pendingId ?? entry.entryId);
  const effect = effectOf[entry.kind](debits, credits);
  const { available, ...sums } = effect;
  const add = hasFloor(ledgerAccount) ? effect : sums;
  return {
    act: 'update',
    key: balanceKey(ledgerAccount, currency, shard),
    set: { ledgerAccount, currency, shard, group: balancesGroup, groupOrder: balanceOrder(ledgerAccount, currency, shard) },
    add,
    when: Object.entries(add).flatMap(([attribute, value]): readonly Condition[] =>
      value < 0n ? [{ attribute, is: 'at-least', value: -value }] : [],
    ),
  };
}
