import { describe, expect, it } from '@jest/globals';
import { minorDigits } from '../../../domain/ledger/minor-digits.js';

describe('minorDigits', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['XOF', 0],
    ['KWD', 3],
    ['CLF', 4],
  ])('of %s are %i', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});
