import { describe, expect, it } from '@jest/globals';
import { InsufficientFundsError, NoWalletInCurrencyError } from '../../../../domain/ledger/errors.js';
import { fundsFindings } from '../../../../domain/transfer/rules/funds-findings.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';

const price = { amountMinor: 1_000n, currency: 'USD' };
const wallet = (availableMinor: bigint) => ({ currency: 'USD', availableMinor, heldMinor: 5_000n });

describe('fundsFindings', () => {
  it('is silent when exactly the price is available, and when there is no price', () => {
    expect(fundsFindings('cus_1', price, wallet(1_000n))).toEqual([]);
    expect(fundsFindings('cus_1', { ...price, amountMinor: 0n }, undefined)).toEqual([]);
  });

  it.each([
    ['no wallet', undefined, 'NoWalletInCurrency', NoWalletInCurrencyError],
    ['a cent too little', wallet(999n), 'InsufficientFunds', InsufficientFundsError],
  ] as const)('stops with %s, in words for the purchaser alone', (_what, has, code, error) => {
    const findings = fundsFindings('cus_1', price, has);

    expect(findings).toMatchObject([{ severity: 'blocker', code, whoMustAct: 'purchaser', about: 'purchaser' }]);
    expect(() => refuse(findings)).toThrow(error);
  });
});
