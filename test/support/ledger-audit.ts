import type { JournalEntry } from '../../domain/ledger/journal-entry.js';
import { entryOfItem } from '../../domain/ledger/journal-entry.js';
import { trialBalance } from '../../domain/ledger/trial-balance.js';
import type { LedgerWorld } from './ledger-world.js';

/** The entries of the whole ledger. */
export function entriesIn(world: LedgerWorld): readonly JournalEntry[] {
  return world
    .items()
    .filter((item) => item.sk === 'entry')
    .map(entryOfItem);
}

/** What is wrong with the ledger: its stored balances against sums made here, from the entries alone; empty when it is sound. */
export async function auditLedger(world: LedgerWorld): Promise<readonly string[]> {
  const { accounts, sumsToZero } = await trialBalance(world.tables);
  const faults = sumsToZero ? [] : ['the ledger does not sum to zero'];
  const entries = entriesIn(world);
  for (const account of accounts) {
    const name = `${account.ledgerAccount} ${account.currency}`;
    const posted = sumOf(entries, account.ledgerAccount, account.currency, { posted: 1n, 'post-pending': 1n });
    const pending = sumOf(entries, account.ledgerAccount, account.currency, { pending: 1n, 'post-pending': -1n, 'void-pending': -1n });
    const stored = [account.debitsPosted, account.creditsPosted, account.debitsPending, account.creditsPending];
    const summed = [posted.debits, posted.credits, pending.debits, pending.credits];
    if (stored.join() !== summed.join()) faults.push(`${name}: stored ${stored}, entries say ${summed}`);
    if (account.available === undefined) continue;
    if (account.available < 0n) faults.push(`${name}: available ${account.available}`);
    const available = posted.credits - posted.debits - pending.debits;
    if (account.available !== available) faults.push(`${name}: available ${account.available}, entries say ${available}`);
  }
  return faults;
}

type Counts = { readonly [kind in JournalEntry['kind']]?: bigint };

function sumOf(entries: readonly JournalEntry[], ledgerAccount: string, currency: string, counts: Counts) {
  const sums = { debits: 0n, credits: 0n };
  for (const entry of entries) {
    for (const posting of entry.postings) {
      if (posting.ledgerAccount !== ledgerAccount || posting.currency !== currency) continue;
      sums.debits += (posting.debitMinor ?? 0n) * (counts[entry.kind] ?? 0n);
      sums.credits += (posting.creditMinor ?? 0n) * (counts[entry.kind] ?? 0n);
    }
  }
  return sums;
}
