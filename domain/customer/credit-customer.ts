import { creditWallet, type WalletCredit } from '../ledger/credit-wallet.js';
import type { Ports } from '../ports/ports.js';
import { readCustomer } from './customer-store.js';

/** Credits the wallet of a customer that exists; answers the entry's id. Throws NotFoundError and what creditWallet throws. */
export async function creditCustomer(ports: Pick<Ports, 'tables' | 'clock' | 'ids'>, credit: WalletCredit): Promise<string> {
  await readCustomer(ports.tables, credit.customerId);
  return creditWallet(ports, credit);
}
