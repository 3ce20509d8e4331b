import type { Tables } from '../ports/tables.js';
import { type Balance, balanceKey, balanceOfItem, balancesGroup } from './balance.js';
import { walletOf } from './ledger-account.js';

/** What a customer has in one currency, in minor units: available + held is what the wallet holds. */
export interface WalletBalance {
  readonly currency: string;
  readonly availableMinor: bigint;
  readonly heldMinor: bigint;
}

/** Most currencies of one customer that `walletsOf` answers. */
export const walletsPerCustomerMax = 100;

/** A customer's wallet, read consistently; undefined when there is none in that currency. */
export async function walletBalance(tables: Tables, customerId: string, currency: string): Promise<WalletBalance | undefined> {
  const item = await tables.get(balanceKey(walletOf(customerId), currency, 0));
  return item === undefined ? undefined : toWallet(balanceOfItem(item));
}

/** Every wallet of a customer, by currency; found through an index, so one opened in the last second may be missing. */
export async function walletsOf(tables: Tables, customerId: string): Promise<readonly WalletBalance[]> {
  const sortPrefix = `${walletOf(customerId)}#`;
  const found = await tables.query({
    table: 'ledger',
    index: 'byGroup',
    partition: balancesGroup,
    sortPrefix,
    limit: walletsPerCustomerMax,
  });
  const items = await tables.getMany(found.items.map(({ pk, sk }) => ({ table: 'ledger', pk, sk })));
  return items.map((item) => toWallet(balanceOfItem(item))).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function toWallet({ currency, available, debitsPending }: Balance): WalletBalance {
  return { currency, availableMinor: available ?? 0n, heldMinor: debitsPending };
}
