import { describe, expect, it } from '@jest/globals';
import { pendingTexts, sideText } from '../../../../../../console/src/features/ledger/client/side-text.js';

describe('sideText', () => {
  it.each([
    [120_000n, { amount: '1,200.00 USD', side: 'debit' }],
    [-5n, { amount: '0.05 USD', side: 'credit' }],
    [0n, { amount: '0.00 USD' }],
  ])('%s is %o', (minor, text) => {
    expect(sideText(minor, 'USD')).toEqual(text);
  });
});

describe('pendingTexts', () => {
  const sums = { currency: 'USD', debitsPosted: 0n, creditsPosted: 0n, debitsPending: 0n, creditsPending: 0n };

  it('tells both sides, and does not set one off against the other', () => {
    expect(pendingTexts({ ...sums, debitsPending: 100n, creditsPending: 100n })).toEqual([
      { amount: '1.00 USD', side: 'debit' },
      { amount: '1.00 USD', side: 'credit' },
    ]);
  });

  it('is nothing once where nothing is pending', () => {
    expect(pendingTexts(sums)).toEqual([{ amount: '0.00 USD' }]);
  });
});
