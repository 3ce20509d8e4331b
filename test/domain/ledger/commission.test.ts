import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commission } from '../../../domain/ledger/commission.js';

const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });

describe('commission', () => {
  test.each([
    ['the rule’s share', 100_000n, 500, 100n, 5_000n],
    ['rounded down', 999n, 250, 0n, 24n],
    ['at least the minimum', 1_000n, 500, 100n, 100n],
    ['never more than the price', 60n, 500, 100n, 60n],
    ['all of it', 70n, 10_000, 0n, 70n],
    ['nothing of nothing', 0n, 500, 100n, 0n],
  ])('%s', (_what, price, basisPoints, minimumMinor, expected) => {
    expect(commission(usd(price), { basisPoints, minimumMinor })).toEqual(usd(expected));
  });

  test('INV6: is min(price, max(minimum, rule)), and with the seller’s share makes the price', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 18n });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), amount, (price, basisPoints, minimumMinor) => {
        const { amountMinor } = commission(usd(price), { basisPoints, minimumMinor });
        expect(amountMinor <= price).toBe(true);
        expect(amountMinor === price || amountMinor >= minimumMinor).toBe(true);
        expect(amountMinor === price || amountMinor * 10_000n > price * BigInt(basisPoints) - 10_000n).toBe(true);
        expect(amountMinor <= minimumMinor || amountMinor * 10_000n <= price * BigInt(basisPoints)).toBe(true);
      }),
    );
  });

  test.each([
    [100n, { basisPoints: -1, minimumMinor: 0n }],
    [100n, { basisPoints: 10_001, minimumMinor: 0n }],
    [100n, { basisPoints: 0.5, minimumMinor: 0n }],
    [100n, { basisPoints: 1, minimumMinor: -1n }],
    [-1n, { basisPoints: 1, minimumMinor: 0n }],
  ])('price %s with a rule or price out of range is refused', (price, rule) => {
    expect(() => commission(usd(price), rule)).toThrow(expect.objectContaining({ code: 'InvalidInput' }));
  });
});
