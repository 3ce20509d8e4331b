import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { Tables, Write } from '../ports/tables.js';
import { transactAudited } from '../transfer/audit-chain.js';
import type { Transfer } from '../transfer/transfer.js';
import { entryWrites } from './entry-writes.js';
import { HoldVoidedError, InsufficientFundsError, NoWalletInCurrencyError } from './errors.js';
import { fundsLine } from './funds-line.js';
import { holdItem, readHold } from './hold.js';
import { holdEntry } from './transfer-entry.js';
import { walletBalance } from './wallet-balance.js';

/**
 * Reserves the price in the purchaser's wallet until the commit; safe twice, its undo is `releaseFunds`.
 * Throws InsufficientFundsError, NoWalletInCurrencyError, HoldVoidedError (the undo came first), ContentionError (retryable).
 */
export async function holdFunds(ports: Pick<Ports, 'tables' | 'clock'>, transfer: Transfer): Promise<void> {
  const now = ports.clock.now();
  try {
    await transactAudited(ports.tables, fundsLine(transfer, 'funds-held', transfer.price, now), holdFundsWrites(transfer, now));
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    await explainRefusal(ports.tables, transfer, error);
  }
}

/** The writes of holdFunds: the hold first, then its pending entry unless the price is 0. */
export function holdFundsWrites(transfer: Transfer, now: Instant): Write[] {
  const hold: Write = { act: 'put', table: 'ledger', item: holdItem(transfer, 'pending'), when: [{ attribute: 'pk', is: 'absent' }] };
  return transfer.price.amountMinor === 0n ? [hold] : [hold, ...entryWrites(holdEntry(transfer, now))];
}

async function explainRefusal(tables: Tables, { transferId, toCustomer, price }: Transfer, cause: unknown): Promise<void> {
  const hold = await readHold(tables, transferId);
  if (hold?.status === 'voided') throw new HoldVoidedError(hold.holdId);
  // An earlier call of the same step did it; its answer was lost.
  if (hold !== undefined) return;
  const wallet = await walletBalance(tables, toCustomer, price.currency);
  if (wallet === undefined) throw new NoWalletInCurrencyError(toCustomer, price.currency);
  if (wallet.availableMinor < price.amountMinor) throw new InsufficientFundsError(toCustomer, price);
  throw new ContentionError(`The wallet of ${toCustomer} changed meanwhile.`, { cause });
}
