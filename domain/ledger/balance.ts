import type { Item, ItemKey } from '../ports/tables.js';
import type { LedgerAccount } from './ledger-account.js';

/** The four sums of a ledger account in one currency, in minor units. */
export interface BalanceSums {
  readonly debitsPosted: bigint;
  readonly creditsPosted: bigint;
  readonly debitsPending: bigint;
  readonly creditsPending: bigint;
}

/** One stored balance: the sums of one shard of a ledger account. */
export interface Balance extends BalanceSums {
  readonly ledgerAccount: LedgerAccount;
  readonly currency: string;
  readonly shard: number;
  /** Only accounts with a floor: creditsPosted − debitsPosted − debitsPending, never below 0. */
  readonly available?: bigint;
}

/** Group of the index under which every balance is found, sorted by account, currency and shard. */
export const balancesGroup = 'balances';

/** Key of a stored balance. */
export function balanceKey(ledgerAccount: LedgerAccount, currency: string, shard: number): ItemKey {
  return { table: 'ledger', pk: `ledger-account#${ledgerAccount}#${currency}`, sk: `balance#${String(shard).padStart(3, '0')}` };
}

/** Order of a balance within `balancesGroup`. */
export function balanceOrder(ledgerAccount: LedgerAccount, currency: string, shard: number): string {
  return `${ledgerAccount}#${currency}#${String(shard).padStart(3, '0')}`;
}

/** The balance kept in an item; a sum never written is 0. */
export function balanceOfItem(item: Item): Balance {
  const minor = (attribute: string) => BigInt((item[attribute] as number | bigint | undefined) ?? 0);
  return {
    ledgerAccount: item.ledgerAccount as LedgerAccount,
    currency: String(item.currency),
    shard: Number(item.shard),
    debitsPosted: minor('debitsPosted'),
    creditsPosted: minor('creditsPosted'),
    debitsPending: minor('debitsPending'),
    creditsPending: minor('creditsPending'),
    ...(item.available !== undefined && { available: minor('available') }),
  };
}
