import { createHash } from 'node:crypto';

/** Where postings land: a customer's wallet, one escrow for each transfer, and the provider's own accounts. */
export type LedgerAccount = `wallet:${string}` | `escrow:${string}` | 'commission' | 'operator-funding' | 'rounding';

/** How a ledger account is written. */
export const ledgerAccountPattern = /^(wallet:cus_[0-9A-Za-z]{26}|escrow:trf_[0-9A-Za-z]{26}|commission|operator-funding|rounding)$/;

/** Items over which an account without a floor is spread, so that none is written more than 20 times in 1,000 transfers. */
export const shardCount = 256;

/** The ledger account of a customer's money. */
export function walletOf(customerId: string): LedgerAccount {
  return `wallet:${customerId}`;
}

/** The ledger account that keeps a transfer's price from the commit to the pay-out. */
export function escrowOf(transferId: string): LedgerAccount {
  return `escrow:${transferId}`;
}

/** Whether an account may never go below zero: its `available` is stored in one item and is the condition of each debit. */
export function hasFloor(ledgerAccount: LedgerAccount): boolean {
  return ledgerAccount.startsWith('wallet:') || ledgerAccount.startsWith('escrow:');
}

/** The item of an account that an entry is booked on: always 0 where there is a floor, else chosen by the entry's id. */
export function shardOf(ledgerAccount: LedgerAccount, entryId: string): number {
  if (hasFloor(ledgerAccount)) return 0;
  return createHash('sha256').update(entryId).digest().readUInt32BE(0) % shardCount;
}
