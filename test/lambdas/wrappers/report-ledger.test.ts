import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { log } from '../../../lambdas/wrappers/log.js';
import { metrics } from '../../../lambdas/wrappers/metrics.js';
import { reportLedger } from '../../../lambdas/wrappers/report-ledger.js';

const difference = {
  ledgerAccount: 'wallet:cus_1',
  currency: 'USD',
  sum: 'creditsPosted',
  against: 'entries',
  storedMinor: 12n,
  expectedMinor: 10n,
} as const;

describe('reportLedger', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('tells a sound ledger too, so that silence is seen', () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();
    const errors = jest.spyOn(log, 'error').mockReturnValue(undefined);

    reportLedger({ accountCount: 4, differences: [], unbalanced: [], imbalanceMinor: 0n });

    expect(added.mock.calls).toEqual([['LedgerImbalanceMinor', 'Count', 0]]);
    expect(errors).not.toHaveBeenCalled();
  });

  it('has a line for each difference and each currency, a hundred at most', () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();
    const errors = jest.spyOn(log, 'error').mockReturnValue(undefined);
    const unbalanced = [{ currency: 'USD', postedDifferenceMinor: -2n, pendingDifferenceMinor: 0n }];

    reportLedger({ accountCount: 4, differences: Array.from({ length: 150 }, () => difference), unbalanced, imbalanceMinor: 302n });

    expect(added.mock.calls).toEqual([['LedgerImbalanceMinor', 'Count', 302]]);
    expect(errors).toHaveBeenCalledTimes(101);
    expect(errors.mock.calls[0]?.[1]).toEqual({ ...difference, storedMinor: '12', expectedMinor: '10' });
    expect(errors.mock.calls[100]?.[1]).toEqual({ currency: 'USD', postedDifferenceMinor: '-2', pendingDifferenceMinor: '0' });
  });
});
