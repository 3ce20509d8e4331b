import { describe, expect, it } from '@jest/globals';
import { compareMinor } from '../../../../../console/src/shared/ledger/compare-minor.js';

const usd = (minor: bigint) => ({ currency: 'USD', minor });

describe('compareMinor', () => {
  it('sorts by currency, then by amount, exactly', () => {
    const sorted = [usd(10n ** 18n + 1n), { currency: 'EUR', minor: 9n }, usd(10n ** 18n), usd(-5n)].sort(compareMinor);
    expect(sorted).toEqual([{ currency: 'EUR', minor: 9n }, usd(-5n), usd(10n ** 18n), usd(10n ** 18n + 1n)]);
    expect(compareMinor(usd(1n), usd(1n))).toBe(0);
  });
});
