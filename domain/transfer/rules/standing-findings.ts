import type { Customer } from '../../customer/customer.js';
import { CustomerSuspendedError } from '../../listing/errors.js';
import type { Finding } from './finding.js';

/** A suspended customer neither sells nor buys. */
export function standingFindings({ customerId, standing }: Customer, side: 'seller' | 'purchaser'): readonly Finding[] {
  if (standing === 'good') return [];
  const detail = `The ${side} ${customerId} is suspended and cannot ${side === 'seller' ? 'sell' : 'buy'}.`;
  const remedy = 'Ask the operator.';
  const refusal: Finding['refusal'] = (options) => new CustomerSuspendedError(`${detail} ${remedy}`, options);
  const code = side === 'seller' ? 'SellerSuspended' : 'PurchaserSuspended';
  return [{ severity: 'blocker', code, detail, whoMustAct: 'operator', about: side, remedy, refusal }];
}
