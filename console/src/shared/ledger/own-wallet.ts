import type { Me } from '../../generated/api.js';

/** The ledger account of somebody's own money; undefined for the provider's people, who have none. */
export function ownWallet({ customer }: Me): string | undefined {
  return customer === undefined ? undefined : `wallet:${customer.customerId}`;
}
