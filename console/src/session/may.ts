import type { Me } from '../generated/api.js';

/** True for a person who may list, buy and cancel: a member or admin of a customer, with a token that lets the console do so. */
export function mayTrade({ role, scopes }: Me): boolean {
  return (role === 'customer-admin' || role === 'member') && scopes.includes('conveyance/trade');
}

/** True for the provider's person. */
export function isOperator({ role }: Me): boolean {
  return role === 'operator';
}
