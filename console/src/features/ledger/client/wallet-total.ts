import type { MoneyJson } from '../../../../../domain/ledger/money.js';
import type { Wallet } from '../../../generated/api.js';

/** What a wallet holds in one currency: what is available and what is held. */
export function walletTotal({ available, held }: Wallet['wallets'][number]): MoneyJson {
  return { amountMinor: (BigInt(available.amountMinor) + BigInt(held.amountMinor)).toString(), currency: available.currency };
}
