import type { Ports } from '../ports/ports.js';
import type { Tables } from '../ports/tables.js';
import { type EntrySums, entrySums } from './entry-sums.js';
import { readHold } from './hold.js';
import type { LedgerAccount } from './ledger-account.js';
import { type AccountBalance, type CurrencyBalance, trialBalance } from './trial-balance.js';

/** One sum of a ledger account that is not what it must be. */
export interface LedgerDifference {
  readonly ledgerAccount: LedgerAccount;
  readonly currency: string;
  /** Which sum, e.g. `creditsPosted`. */
  readonly sum: string;
  /** What it was held against: the account's own entries, or the hold of its transfer. */
  readonly against: 'entries' | 'hold';
  readonly storedMinor: bigint;
  readonly expectedMinor: bigint;
}

/** What the reconciliation found. */
export interface Reconciliation {
  readonly accountCount: number;
  readonly differences: readonly LedgerDifference[];
  /** Currencies whose accounts do not sum to zero. */
  readonly unbalanced: readonly CurrencyBalance[];
  /** All of it, without signs and over all currencies; 0 in a sound ledger. */
  readonly imbalanceMinor: bigint;
}

/**
 * Proves the ledger: every currency sums to zero, every stored balance is what its entries come to, every escrow holds what its transfer's
 * hold says. What differs is looked at twice, because something may be booked between two readings. Throws LedgerTooLargeError.
 */
export async function reconcileLedger({ tables }: Pick<Ports, 'tables'>): Promise<Reconciliation> {
  const first = await trialBalance(tables);
  const suspects = await differencesOf(tables, first.accounts);
  if (suspects.length === 0 && first.sumsToZero)
    return { accountCount: first.accounts.length, differences: [], unbalanced: [], imbalanceMinor: 0n };
  const { accounts, currencies } = await trialBalance(tables);
  const named = new Set(suspects.map(nameOf));
  const differences = await differencesOf(
    tables,
    accounts.filter((account) => named.has(nameOf(account))),
  );
  const unbalanced = currencies.filter((one) => one.postedDifferenceMinor !== 0n || one.pendingDifferenceMinor !== 0n);
  return { accountCount: accounts.length, differences, unbalanced, imbalanceMinor: imbalanceOf(differences, unbalanced) };
}

async function differencesOf(tables: Tables, accounts: readonly AccountBalance[]): Promise<readonly LedgerDifference[]> {
  const differences: LedgerDifference[] = [];
  const summed = new Map<LedgerAccount, ReadonlyMap<string, EntrySums>>();
  for (const account of accounts) {
    const sums = summed.get(account.ledgerAccount) ?? (await entrySums(tables, account.ledgerAccount));
    summed.set(account.ledgerAccount, sums);
    differences.push(...againstEntries(account, sums.get(account.currency)), ...(await againstHold(tables, account)));
  }
  return differences;
}

function againstEntries(account: AccountBalance, sums: EntrySums | undefined): readonly LedgerDifference[] {
  const { debitsPosted = 0n, creditsPosted = 0n, debitsPending = 0n, creditsPending = 0n } = sums ?? {};
  const available = creditsPosted - debitsPosted - debitsPending;
  return differing(account, 'entries', { debitsPosted, creditsPosted, debitsPending, creditsPending, available });
}

/** Credits of an escrow are its transfer's price: pending while it is reserved, posted once the commit has captured it. */
async function againstHold(tables: Tables, account: AccountBalance): Promise<readonly LedgerDifference[]> {
  if (!account.ledgerAccount.startsWith('escrow:')) return [];
  const hold = await readHold(tables, account.ledgerAccount.slice('escrow:'.length));
  const amountMinor = hold?.amount.currency === account.currency ? hold.amount.amountMinor : 0n;
  return differing(account, 'hold', {
    creditsPosted: hold?.status === 'captured' ? amountMinor : 0n,
    creditsPending: hold?.status === 'pending' ? amountMinor : 0n,
  });
}

type Expected = { readonly [sum in 'debitsPosted' | 'creditsPosted' | 'debitsPending' | 'creditsPending' | 'available']?: bigint };

function differing(account: AccountBalance, against: LedgerDifference['against'], expected: Expected): readonly LedgerDifference[] {
  const { ledgerAccount, currency } = account;
  return Object.entries(expected).flatMap(([sum, expectedMinor]) => {
    const storedMinor = account[sum as keyof Expected];
    // Only accounts with a floor store what is available.
    if (storedMinor === undefined || storedMinor === expectedMinor) return [];
    return [{ ledgerAccount, currency, sum, against, storedMinor, expectedMinor }];
  });
}

function nameOf({ ledgerAccount, currency }: Pick<AccountBalance, 'ledgerAccount' | 'currency'>): string {
  return `${ledgerAccount}#${currency}`;
}

function imbalanceOf(differences: readonly LedgerDifference[], unbalanced: readonly CurrencyBalance[]): bigint {
  const size = (minor: bigint) => (minor < 0n ? -minor : minor);
  const ofAccounts = differences.reduce((sofar, one) => sofar + size(one.storedMinor - one.expectedMinor), 0n);
  return unbalanced.reduce((sofar, one) => sofar + size(one.postedDifferenceMinor) + size(one.pendingDifferenceMinor), ofAccounts);
}
