import type { Money, Wallet } from '../../../generated/api.js';

/** What a price does to a wallet. */
export type FundsAfter =
  | { readonly kind: 'free' }
  | { readonly kind: 'no-wallet' }
  | { readonly kind: 'short'; readonly available: Money; readonly missing: Money }
  | { readonly kind: 'enough'; readonly available: Money; readonly after: Money };

/** What is left of the wallet in the currency of a price when it is held there; nothing is converted, and a price of 0 needs no wallet. */
export function fundsAfter(price: Money, { wallets }: Wallet): FundsAfter {
  const asked = BigInt(price.amountMinor);
  if (asked === 0n) return { kind: 'free' };
  const wallet = wallets.find(({ available }) => available.currency === price.currency);
  if (wallet === undefined) return { kind: 'no-wallet' };
  const { available } = wallet;
  const left = BigInt(available.amountMinor) - asked;
  const amount = (minor: bigint) => ({ amountMinor: minor.toString(), currency: price.currency });
  return left < 0n ? { kind: 'short', available, missing: amount(-left) } : { kind: 'enough', available, after: amount(left) };
}
