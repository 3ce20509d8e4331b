import { InvalidInputError } from '../errors.js';
import type { Money } from './money.js';

/** The provider's share of a price: parts of 10,000, but at least a minimum in minor units of the price's currency. */
export interface CommissionRule {
  /** 0..10,000; 250 is 2.5 %. */
  readonly basisPoints: number;
  readonly minimumMinor: bigint;
}

/** min(price, max(minimum, rule)); the rule's share is rounded down to a minor unit. Throws InvalidInputError for a rule out of range. */
export function commission(price: Money, rule: CommissionRule): Money {
  if (!Number.isInteger(rule.basisPoints) || rule.basisPoints < 0 || rule.basisPoints > 10_000) {
    throw invalid('basisPoints', rule.basisPoints, 'is a whole number from 0 to 10,000');
  }
  if (rule.minimumMinor < 0n) throw invalid('minimumMinor', rule.minimumMinor.toString(), 'is not negative');
  if (price.amountMinor < 0n) throw invalid('price', price.amountMinor.toString(), 'is not negative');
  const share = (price.amountMinor * BigInt(rule.basisPoints)) / 10_000n;
  const wanted = share > rule.minimumMinor ? share : rule.minimumMinor;
  return { amountMinor: wanted < price.amountMinor ? wanted : price.amountMinor, currency: price.currency };
}

function invalid(field: string, value: unknown, rule: string): InvalidInputError {
  return new InvalidInputError([{ field, value, rule, remedy: 'Correct the commission rule or the price' }]);
}
