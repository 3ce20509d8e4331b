import type { Tables } from '../ports/tables.js';
import type { Balance, BalanceSums } from './balance.js';
import { everyBalance } from './every-balance.js';
import type { LedgerAccount } from './ledger-account.js';

/** One ledger account in one currency, its shards added up. */
export interface AccountBalance extends BalanceSums {
  readonly ledgerAccount: LedgerAccount;
  readonly currency: string;
  readonly available?: bigint;
}

/** Debits less credits over all accounts of a currency; both are 0 in a sound ledger. */
export interface CurrencyBalance {
  readonly currency: string;
  readonly postedDifferenceMinor: bigint;
  readonly pendingDifferenceMinor: bigint;
}

/** The whole ledger at a glance. */
export interface TrialBalance {
  readonly accounts: readonly AccountBalance[];
  readonly currencies: readonly CurrencyBalance[];
  readonly sumsToZero: boolean;
}

/**
 * Adds up every stored balance; exact when nothing is booked meanwhile, as the pages are read one after the other.
 * Throws LedgerTooLargeError.
 */
export async function trialBalance(tables: Tables): Promise<TrialBalance> {
  const accounts = new Map<string, AccountBalance>();
  for await (const balance of everyBalance(tables)) {
    const name = `${balance.ledgerAccount}#${balance.currency}`;
    accounts.set(name, sum(accounts.get(name), balance));
  }
  const currencies = differences([...accounts.values()]);
  const sumsToZero = currencies.every((one) => one.postedDifferenceMinor === 0n && one.pendingDifferenceMinor === 0n);
  return { accounts: [...accounts.values()], currencies, sumsToZero };
}

function sum(so: AccountBalance | undefined, { shard: _shard, ...more }: Balance): AccountBalance {
  if (so === undefined) return more;
  return {
    ...so,
    debitsPosted: so.debitsPosted + more.debitsPosted,
    creditsPosted: so.creditsPosted + more.creditsPosted,
    debitsPending: so.debitsPending + more.debitsPending,
    creditsPending: so.creditsPending + more.creditsPending,
  };
}

function differences(accounts: readonly AccountBalance[]): readonly CurrencyBalance[] {
  return [...new Set(accounts.map((account) => account.currency))].sort().map((currency) => {
    const own = accounts.filter((account) => account.currency === currency);
    const total = (part: (account: AccountBalance) => bigint) => own.reduce((sofar, account) => sofar + part(account), 0n);
    return {
      currency,
      postedDifferenceMinor: total((account) => account.debitsPosted - account.creditsPosted),
      pendingDifferenceMinor: total((account) => account.debitsPending - account.creditsPending),
    };
  });
}
