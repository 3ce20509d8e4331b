import { describe, expect, it } from '@jest/globals';
import { fundsAfter } from '../../../../../../console/src/features/purchases/client/funds-after.js';

const usd = (amountMinor: string) => ({ amountMinor, currency: 'USD' });
const wallet = {
  wallets: [
    { available: { amountMinor: '999999', currency: 'EUR' }, held: { amountMinor: '0', currency: 'EUR' } },
    { available: usd('120000'), held: usd('500') },
  ],
};

describe('what a price does to a wallet', () => {
  it('leaves the rest available, down to nothing', () => {
    expect(fundsAfter(usd('20000'), wallet)).toEqual({ kind: 'enough', available: usd('120000'), after: usd('100000') });
    expect(fundsAfter(usd('120000'), wallet)).toEqual({ kind: 'enough', available: usd('120000'), after: usd('0') });
  });

  it('says how much is missing', () => {
    expect(fundsAfter(usd('120001'), wallet)).toEqual({ kind: 'short', available: usd('120000'), missing: usd('1') });
  });

  it('converts nothing', () => {
    expect(fundsAfter({ amountMinor: '1', currency: 'JPY' }, wallet)).toEqual({ kind: 'no-wallet' });
  });

  it('needs no wallet for a price of 0', () => {
    expect(fundsAfter(usd('0'), { wallets: [] })).toEqual({ kind: 'free' });
  });
});
