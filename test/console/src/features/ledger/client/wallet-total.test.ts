import { describe, expect, it } from '@jest/globals';
import { walletTotal } from '../../../../../../console/src/features/ledger/client/wallet-total.js';

describe('walletTotal', () => {
  it('adds what is held to what is available, exactly', () => {
    const held = { amountMinor: '1', currency: 'USD' };
    expect(walletTotal({ available: { amountMinor: '9007199254740993', currency: 'USD' }, held })).toEqual({
      amountMinor: '9007199254740994',
      currency: 'USD',
    });
  });
});
