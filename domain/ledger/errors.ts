import { ConveyanceError, type ErrorOptions } from '../errors.js';
import type { Money } from './money.js';

/** The postings of an entry do not sum to zero, or it is malformed otherwise: a mistake in the program or a damaged item. */
export class UnbalancedEntryError extends ConveyanceError {
  readonly code = 'UnbalancedEntry';
  constructor(entryId: string, problem: string) {
    super(`Journal entry ${entryId}: ${problem}.`);
  }
}

/** Less is available in the purchaser's wallet than the price. */
export class InsufficientFundsError extends ConveyanceError {
  readonly code = 'InsufficientFunds';
  constructor(
    readonly customerId: string,
    needed: Money,
    options: ErrorOptions = {},
  ) {
    super(
      `The wallet of ${customerId} has less than ${needed.amountMinor} ${needed.currency} (minor units) available. Credit it first.`,
      options,
    );
  }
}

/** The customer has no wallet in the currency of the price; nothing is converted. */
export class NoWalletInCurrencyError extends ConveyanceError {
  readonly code = 'NoWalletInCurrency';
  constructor(
    readonly customerId: string,
    readonly currency: string,
    options: ErrorOptions = {},
  ) {
    super(`Customer ${customerId} has no wallet in ${currency}. Credit one in ${currency} first; nothing is converted.`, options);
  }
}

/** The hold was given back: the transfer is being undone, so funds may not be held again. */
export class HoldVoidedError extends ConveyanceError {
  readonly code = 'HoldVoided';
  constructor(holdId: string) {
    super(`Hold ${holdId} was given back and stays so.`);
  }
}

/** The hold was captured by the commit: the funds cannot be given back by an undo. */
export class HoldCapturedError extends ConveyanceError {
  readonly code = 'HoldCaptured';
  constructor(holdId: string) {
    super(`Hold ${holdId} was captured; it cannot be given back.`);
  }
}

/** The commit has not captured the hold, so nothing is in escrow to be posted or paid out. */
export class HoldNotCapturedError extends ConveyanceError {
  readonly code = 'HoldNotCaptured';
  constructor(holdId: string) {
    super(`Hold ${holdId} is not captured; nothing is in escrow.`);
  }
}

/** The commission of a transfer is negative, above its price, or in another currency. */
export class CommissionOutOfRangeError extends ConveyanceError {
  readonly code = 'CommissionOutOfRange';
  constructor(transferId: string) {
    super(`The commission of ${transferId} is not between 0 and its price, in its currency.`);
  }
}

/** There is more in the ledger than one call can add up; it has to be reconciled from an export of the table. */
export class LedgerTooLargeError extends ConveyanceError {
  readonly code = 'LedgerTooLarge';
}
