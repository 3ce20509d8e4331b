import { expect, test } from '@jest/globals';
import type { ConveyanceError } from '../../../domain/errors.js';
import * as errors from '../../../domain/ledger/errors.js';

test('every failure of the ledger is named, has a code of its own and will not pass by itself', () => {
  const all: readonly ConveyanceError[] = [
    new errors.UnbalancedEntryError('jrn_1', 'it has no posting'),
    new errors.InsufficientFundsError('cus_1', { amountMinor: 5n, currency: 'USD' }),
    new errors.NoWalletInCurrencyError('cus_1', 'EUR'),
    new errors.HoldVoidedError('hld_1'),
    new errors.HoldCapturedError('hld_1'),
    new errors.HoldNotCapturedError('hld_1'),
    new errors.CommissionOutOfRangeError('trf_1'),
    new errors.LedgerTooLargeError('too much'),
  ];
  expect(new Set(all.map((error) => error.code)).size).toBe(Object.keys(errors).length);
  expect(all.every((error) => !error.retryable && error.name === `${error.code}Error`)).toBe(true);
});
