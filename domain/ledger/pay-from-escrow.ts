import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Transfer } from '../transfer/transfer.js';
import { bookOnce } from './book-once.js';
import { CommissionOutOfRangeError, HoldNotCapturedError } from './errors.js';
import { fundsLine } from './funds-line.js';
import { holdIdOf, readHold } from './hold.js';
import type { Money } from './money.js';
import { escrowEntry } from './transfer-entry.js';

/** How a price is shared; the two always sum to it. */
export interface PriceSplit {
  readonly commission: Money;
  readonly sellerShare: Money;
}

/** The shares of a transfer's price; throws CommissionOutOfRangeError. */
export function splitPrice({ transferId, price, commission }: Transfer): PriceSplit {
  const fits = commission.amountMinor >= 0n && commission.amountMinor <= price.amountMinor && commission.currency === price.currency;
  if (!fits) throw new CommissionOutOfRangeError(transferId);
  return { commission, sellerShare: { amountMinor: price.amountMinor - commission.amountMinor, currency: price.currency } };
}

/**
 * Pays one share out of escrow, once: a second call books nothing, and a share of 0 books nothing either.
 * Throws HoldNotCapturedError before the commit, ContentionError (retryable).
 */
export async function payFromEscrow(
  ports: Pick<Ports, 'tables' | 'clock'>,
  transfer: Transfer,
  purpose: 'commission' | 'payout',
  amount: Money,
): Promise<void> {
  if (amount.amountMinor === 0n) return;
  try {
    const now = ports.clock.now();
    const line = fundsLine(transfer, purpose === 'commission' ? 'commission-settled' : 'seller-paid', amount, now);
    await bookOnce(ports.tables, escrowEntry(transfer, purpose, amount, now), [], line);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    // Escrow is short only when the commit did not fill it: both shares together are its price.
    const hold = await readHold(ports.tables, transfer.transferId);
    if (hold?.status !== 'captured') throw new HoldNotCapturedError(holdIdOf(transfer.transferId));
    throw new ContentionError(`The escrow of ${transfer.transferId} changed meanwhile.`, { cause: error });
  }
}
