import type { Ports } from '../ports/ports.js';
import type { Transfer } from '../transfer/transfer.js';
import type { Money } from './money.js';
import { payFromEscrow, splitPrice } from './pay-from-escrow.js';

/**
 * Posts the provider's commission, escrow to commission, and answers it; safe twice.
 * Throws HoldNotCapturedError before the commit, CommissionOutOfRangeError, ContentionError (retryable).
 */
export async function settleFunds(ports: Pick<Ports, 'tables' | 'clock'>, transfer: Transfer): Promise<Money> {
  const { commission } = splitPrice(transfer);
  await payFromEscrow(ports, transfer, 'commission', commission);
  return commission;
}
