import type { Tables } from '../ports/tables.js';
import type { BalanceSums } from './balance.js';
import { effectOf } from './effect-of.js';
import { entriesOf, entriesPerPageMax } from './entries-of.js';
import { LedgerTooLargeError } from './errors.js';
import type { LedgerAccount } from './ledger-account.js';

/** 500,000 entries of one ledger account: more than one call can add up in its time. */
export const entryPagesMax = 5_000;

/** What the entries of one ledger account come to in one currency, and how many they are. */
export interface EntrySums extends BalanceSums {
  readonly entries: number;
}

type Sums = { -readonly [name in keyof EntrySums]: EntrySums[name] };

/** The four sums of a ledger account, by currency, from its entries alone; throws LedgerTooLargeError. */
export async function entrySums(
  tables: Tables,
  ledgerAccount: LedgerAccount,
  pagesMax = entryPagesMax,
): Promise<ReadonlyMap<string, EntrySums>> {
  const sums = new Map<string, Sums>();
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const found = await entriesOf(tables, ledgerAccount, after === undefined ? {} : { after });
    for (const entry of found.items) {
      const own = entry.postings.filter((posting) => posting.ledgerAccount === ledgerAccount);
      for (const { currency, debitMinor = 0n, creditMinor = 0n } of own) {
        const sum = sumsOf(sums, currency);
        const {
          debitsPosted = 0n,
          creditsPosted = 0n,
          debitsPending = 0n,
          creditsPending = 0n,
        } = effectOf[entry.kind](debitMinor, creditMinor);
        sum.debitsPosted += debitsPosted;
        sum.creditsPosted += creditsPosted;
        sum.debitsPending += debitsPending;
        sum.creditsPending += creditsPending;
        sum.entries += 1;
      }
    }
    after = found.next;
    if (after === undefined) return sums;
  }
  throw new LedgerTooLargeError(`The ledger account ${ledgerAccount} has more than ${pagesMax * entriesPerPageMax} entries.`);
}

function sumsOf(sums: Map<string, Sums>, currency: string): Sums {
  const sum = sums.get(currency) ?? { debitsPosted: 0n, creditsPosted: 0n, debitsPending: 0n, creditsPending: 0n, entries: 0 };
  sums.set(currency, sum);
  return sum;
}
