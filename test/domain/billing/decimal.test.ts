import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalScale, multiply, parseDecimal, toMinorUnits } from '../../../domain/billing/decimal.js';
import { InvalidInputError } from '../../../domain/errors.js';

describe('parseDecimal', () => {
  it.each([
    ['0.0116', 11_600_000_000n],
    ['-1', -decimalScale],
    ['12.000000000001', 12_000_000_000_001n],
  ])('reads %s exactly', (text, value) => {
    expect(parseDecimal(text, 'quantity')).toBe(value);
  });

  it.each(['', '1e3', '1.0000000000001', 'NaN', ' 1', '1234567890123456789'])('refuses %j and names the field', (text) => {
    expect(() => parseDecimal(text, 'quantity')).toThrow(InvalidInputError);
  });
});

describe('multiply', () => {
  it('is exact for whole quantities', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: decimalScale }),
        (n, price) => multiply(n * decimalScale, price) === n * price,
      ),
    );
  });
});

describe('toMinorUnits', () => {
  it.each([
    [decimalScale, 'USD', 100n],
    [decimalScale / 200n, 'USD', 1n],
    [-decimalScale / 200n, 'USD', -1n],
    [decimalScale / 201n, 'USD', 0n],
    [decimalScale * 7n, 'JPY', 7n],
    [decimalScale, 'KWD', 1_000n],
  ])('%d of %s is %d', (amount, currency, minor) => {
    expect(toMinorUnits(amount, currency)).toBe(minor);
  });
});
