import { ForbiddenError, NotFoundError } from '../errors.js';
import type { Speaker } from './customer.js';

/** The customer who speaks; throws ForbiddenError for an operator, who speaks for the provider. */
export function speakingCustomer(speaker: Speaker): string {
  if (speaker.customerId === undefined)
    throw new ForbiddenError('An operator owns, sells and buys nothing: sign in as a member of a customer.');
  return speaker.customerId;
}

/** Lets pass an operator and the customer itself; anybody else hears the same as for a customer that does not exist. */
export function mustSpeakFor(speaker: Speaker, customerId: string): void {
  if (speaker.role === 'operator' || speaker.customerId === customerId) return;
  throw new NotFoundError('customer', customerId);
}
