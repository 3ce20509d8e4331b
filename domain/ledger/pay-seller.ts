import type { Ports } from '../ports/ports.js';
import type { Transfer } from '../transfer/transfer.js';
import type { Money } from './money.js';
import { payFromEscrow, splitPrice } from './pay-from-escrow.js';

/**
 * Pays the seller's share, escrow to the seller's wallet, and answers it; once, however often it is called, before or after `settleFunds`.
 * Throws HoldNotCapturedError before the commit, CommissionOutOfRangeError, ContentionError (retryable).
 */
export async function paySeller(ports: Pick<Ports, 'tables' | 'clock'>, transfer: Transfer): Promise<Money> {
  const { sellerShare } = splitPrice(transfer);
  await payFromEscrow(ports, transfer, 'payout', sellerShare);
  return sellerShare;
}
