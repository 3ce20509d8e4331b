import { type AccountClass, accountClassOf } from '../../../../../domain/ledger/account-class.js';
import type { TrialBalance } from '../../../generated/api.js';
import { type KnownAccounts, ledgerAccountName } from '../../../shared/ledger/ledger-account-name.js';

/** Sums in minor units of one ledger account, or of all together, in one currency. */
export interface AccountSums {
  readonly currency: string;
  readonly debitsPosted: bigint;
  readonly creditsPosted: bigint;
  readonly debitsPending: bigint;
  readonly creditsPending: bigint;
  /** Of accounts that may not go below zero. */
  readonly available?: bigint;
}

/** A row of the chart of accounts. */
export interface AccountRow extends AccountSums {
  readonly id: string;
  /** Absent on the sum of all. */
  readonly ledgerAccount?: string;
  readonly name: string;
  readonly accountClass: AccountClass | 'Other' | '';
}

/** The rows of a trial balance, one for each ledger account and currency. */
export function accountRows({ accounts }: TrialBalance, known: KnownAccounts): readonly AccountRow[] {
  return accounts.map(({ ledgerAccount, currency, available, ...sums }) => ({
    id: `${ledgerAccount}#${currency}`,
    ledgerAccount,
    currency,
    name: ledgerAccountName(ledgerAccount, known),
    accountClass: accountClassOf(ledgerAccount),
    debitsPosted: BigInt(sums.debitsPosted),
    creditsPosted: BigInt(sums.creditsPosted),
    debitsPending: BigInt(sums.debitsPending),
    creditsPending: BigInt(sums.creditsPending),
    ...(available !== undefined && { available: BigInt(available) }),
  }));
}

/** Debits less credits of what is posted, in minor units: positive is a debit balance. */
export function balanceMinor({ debitsPosted, creditsPosted }: AccountSums): bigint {
  return debitsPosted - creditsPosted;
}

/** Whether there is anything in an account: a balance, or something pending. */
export function isEmpty(row: AccountSums): boolean {
  return balanceMinor(row) === 0n && row.debitsPending === 0n && row.creditsPending === 0n;
}
