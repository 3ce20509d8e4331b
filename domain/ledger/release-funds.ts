import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { transactAudited } from '../transfer/audit-chain.js';
import type { Transfer } from '../transfer/transfer.js';
import { entryWrites } from './entry-writes.js';
import { HoldCapturedError } from './errors.js';
import { fundsLine } from './funds-line.js';
import { type Hold, holdItem, holdKey, readHold } from './hold.js';
import { endPending } from './journal-entry.js';
import { holdEntry } from './transfer-entry.js';

/** How often the hold may change under our eyes before we give up for now. */
const attemptsMax = 3;

/**
 * Gives the reserved price back: the undo of `holdFunds`, safe twice and safe when nothing was held.
 * Throws HoldCapturedError after the commit, ContentionError (retryable).
 */
export async function releaseFunds(ports: Pick<Ports, 'tables' | 'clock'>, transfer: Transfer): Promise<void> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const hold = await readHold(ports.tables, transfer.transferId);
    if (hold?.status === 'voided') return;
    if (hold?.status === 'captured') throw new HoldCapturedError(hold.holdId);
    const now = ports.clock.now();
    const amount = hold?.amount ?? { ...transfer.price, amountMinor: 0n };
    try {
      await transactAudited(ports.tables, fundsLine(transfer, 'funds-released', amount, now), releaseFundsWrites(transfer, hold, now));
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailedError)) throw error;
    }
  }
  throw new ContentionError(`The hold of ${transfer.transferId} kept changing.`);
}

/** The writes that void a pending hold, or, where there is none, leave a voided one so that a late `holdFunds` finds the door closed. */
export function releaseFundsWrites(transfer: Transfer, hold: Hold | undefined, now: Instant): Write[] {
  if (hold === undefined) {
    return [{ act: 'put', table: 'ledger', item: holdItem(transfer, 'voided'), when: [{ attribute: 'pk', is: 'absent' }] }];
  }
  const voided: Write = {
    act: 'update',
    key: holdKey(transfer.transferId),
    set: { status: 'voided' },
    when: [{ attribute: 'status', is: 'equal', value: 'pending' }],
  };
  if (transfer.price.amountMinor === 0n) return [voided];
  return [voided, ...entryWrites(endPending(holdEntry(transfer, now), 'void-pending', now, 'Price given back'))];
}
