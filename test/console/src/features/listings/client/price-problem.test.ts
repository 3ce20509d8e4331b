import { describe, expect, it } from '@jest/globals';
import { currencyProblem, isFree, priceOf, priceProblem } from '../../../../../../console/src/features/listings/client/price-problem.js';

describe('a price out of two fields', () => {
  it.each([
    ['1200', 'USD', '120000'],
    [' 1200.50 ', 'USD', '120050'],
    ['1200', 'JPY', '1200'],
    ['1.250', 'BHD', '1250'],
    ['0', 'USD', '0'],
    ['0.00', 'USD', '000'],
    ['9999999999999.99', 'USD', '999999999999999'],
  ])('%s %s is %s', (amount, currency, amountMinor) => {
    expect(priceProblem(amount, currency)).toBeUndefined();
    expect(priceOf(amount, currency)).toEqual({ amountMinor: String(BigInt(amountMinor)), currency });
  });

  it.each([
    ['', 'USD', 'has exactly 2 digits behind a point. Write it without separators, such as 1200.00.'],
    ['1,200.00', 'USD', 'has exactly 2 digits'],
    ['12.5', 'USD', 'has exactly 2 digits'],
    ['12.50', 'JPY', 'is a whole number. Write it without separators, such as 1200.'],
    ['12.50', 'BHD', 'has exactly 3 digits behind a point. Write it without separators, such as 1200.000.'],
    ['-5', 'USD', 'never negative. Write 0'],
    ['99999999999999.99', 'USD', 'at most 15 digits. Write a smaller amount'],
  ])('refuses %s %s with rule and remedy', (amount, currency, text) => {
    expect(priceProblem(amount, currency)).toContain(text);
    expect(priceOf(amount, currency)).toBeUndefined();
  });

  it.each(['', 'US', 'usd', 'USDT', '12A'])('refuses the currency “%s”, and judges no amount by it', (currency) => {
    expect(currencyProblem(currency)).toContain('three capital letters');
    expect(priceProblem('x', currency)).toBeUndefined();
    expect(priceOf('12', currency)).toBeUndefined();
  });
});

describe('isFree', () => {
  it.each([
    ['0', 'USD', true],
    ['0.00', 'USD', true],
    ['0.01', 'USD', false],
    ['', 'USD', false],
    ['0', 'us', false],
  ])('%s %s: %s', (amount, currency, free) => {
    expect(isFree(amount, currency)).toBe(free);
  });
});
