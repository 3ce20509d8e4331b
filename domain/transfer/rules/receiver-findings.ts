import type { Customer } from '../../customer/customer.js';
import type { Finding } from './finding.js';

/**
 * Whether the customer whom an owner names can receive at all. One that does not exist and one that is suspended look alike,
 * and nothing of a record is told: ids of customers are not for trying out.
 */
export function receiverFindings(receiver: Customer | undefined): readonly Finding[] {
  if (receiver?.standing === 'good') return [];
  const detail = 'The customer named in toCustomer cannot receive anything.';
  const remedy = 'Ask the receiver for its customer id, and whether it may receive.';
  return [{ severity: 'blocker', code: 'ReceiverNotAvailable', detail, whoMustAct: 'seller', about: 'both', remedy }];
}
