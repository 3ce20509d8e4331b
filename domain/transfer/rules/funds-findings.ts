import { InsufficientFundsError, NoWalletInCurrencyError } from '../../ledger/errors.js';
import type { Money } from '../../ledger/money.js';
import type { WalletBalance } from '../../ledger/wallet-balance.js';
import type { Finding } from './finding.js';

/** What holding the price in the purchaser's wallet would be refused for; a price of 0 needs no wallet. */
export function fundsFindings(purchaser: string, price: Money, wallet: WalletBalance | undefined): readonly Finding[] {
  if (price.amountMinor === 0n || (wallet !== undefined && wallet.availableMinor >= price.amountMinor)) return [];
  const shared = { severity: 'blocker', whoMustAct: 'purchaser', about: 'purchaser' } as const;
  if (wallet === undefined) {
    const detail = `There is no wallet in ${price.currency}; nothing is converted.`;
    const refusal: Finding['refusal'] = (options) => new NoWalletInCurrencyError(purchaser, price.currency, options);
    return [{ ...shared, code: 'NoWalletInCurrency', detail, remedy: `Have a wallet in ${price.currency} credited.`, refusal }];
  }
  const detail = `Less than the price, ${price.amountMinor} ${price.currency} in minor units, is available in the wallet.`;
  const refusal: Finding['refusal'] = (options) => new InsufficientFundsError(purchaser, price, options);
  return [{ ...shared, code: 'InsufficientFunds', detail, remedy: 'Have the wallet credited.', refusal }];
}
