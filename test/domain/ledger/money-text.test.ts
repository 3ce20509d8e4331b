import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moneyFromText, moneyText } from '../../../domain/ledger/money-text.js';

describe('moneyText and moneyFromText', () => {
  it.each([
    ['1200.00 USD', '120000'],
    ['0.05 USD', '5'],
    ['-0.05 USD', '-5'],
    ['1200 JPY', '1200'],
    ['1.234 KWD', '1234'],
  ])('%s is %s minor units, and back', (text, amountMinor) => {
    const money = { amountMinor, currency: text.slice(-3) };

    expect(moneyFromText(text)).toEqual(money);
    expect(moneyText(money)).toBe(text);
  });

  it('takes whole units without a point', () => {
    expect(moneyFromText('1200 USD')).toEqual({ amountMinor: '120000', currency: 'USD' });
    expect(moneyFromText('007 USD')).toEqual({ amountMinor: '700', currency: 'USD' });
    expect(moneyFromText('-0 USD')).toEqual({ amountMinor: '0', currency: 'USD' });
  });

  it.each(['1200', 'USD', '1200.5 USD', '1200.000 USD', '1,200.00 USD', '12.00 JPY', '1e3 USD', '1200 usd', ' USD', ''])(
    'takes %j for no money: an amount is never guessed',
    (text) => {
      expect(moneyFromText(text)).toBeUndefined();
    },
  );

  it('gives back every amount that it wrote', () => {
    const amounts = fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        const money = { amountMinor: amount.toString(), currency };
        expect(moneyFromText(moneyText(money))).toEqual(money);
      }),
    );
  });
});
