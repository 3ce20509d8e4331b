import type { Money } from '../../generated/api.js';
import { compareMinor } from './compare-minor.js';

/** Order of money as it travels: currency first, then the amount. */
export function compareMoney(a: Money, b: Money): number {
  return compareMinor({ currency: a.currency, minor: BigInt(a.amountMinor) }, { currency: b.currency, minor: BigInt(b.amountMinor) });
}
