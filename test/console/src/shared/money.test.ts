import { describe, expect, it } from '@jest/globals';
import { money } from '../../../../console/src/shared/money.js';

describe('money', () => {
  it.each([
    ['120000', 'USD', '1,200.00 USD'],
    ['-5', 'USD', '-0.05 USD'],
    ['123456789', 'JPY', '123,456,789 JPY'],
    ['99999999999999999', 'EUR', '999,999,999,999,999.99 EUR'],
  ])('%s %s is %s', (amountMinor, currency, text) => {
    expect(money({ amountMinor, currency })).toBe(text);
  });
});
