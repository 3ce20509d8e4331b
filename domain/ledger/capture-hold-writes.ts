import type { Instant } from '../ports/clock.js';
import type { Write } from '../ports/tables.js';
import type { Transfer } from '../transfer/transfer.js';
import { entryWrites } from './entry-writes.js';
import { holdKey } from './hold.js';
import { endPending } from './journal-entry.js';
import { holdEntry } from './transfer-entry.js';

/**
 * The ledger's part of the commit, 6 writes (1 for a price of 0): the hold first, pending → captured, then its entry posted into escrow.
 * The first write fails unless the hold is pending, of this price, and not expired at `now`.
 */
export function captureHoldWrites(transfer: Transfer, now: Instant): Write[] {
  const captured: Write = {
    act: 'update',
    key: holdKey(transfer.transferId),
    set: { status: 'captured' },
    when: [
      { attribute: 'status', is: 'equal', value: 'pending' },
      { attribute: 'amountMinor', is: 'equal', value: transfer.price.amountMinor },
      { attribute: 'currency', is: 'equal', value: transfer.price.currency },
      { attribute: 'expiresAt', is: 'at-least', value: now },
      { attribute: 'expiresAt', is: 'not-equal', value: now },
    ],
  };
  if (transfer.price.amountMinor === 0n) return [captured];
  return [captured, ...entryWrites(endPending(holdEntry(transfer, now), 'post-pending', now, 'Price moved to escrow'))];
}
