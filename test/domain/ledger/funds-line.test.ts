import { describe, expect, it } from '@jest/globals';
import { fundsLine } from '../../../domain/ledger/funds-line.js';

describe('fundsLine', () => {
  it('carries the amount as JSON can hold it', () => {
    const amount = { amountMinor: 9_007_199_254_740_993n, currency: 'USD' };

    expect(fundsLine({ transferId: 'trf_1' }, 'funds-held', amount, '2026-11-23T10:00:00.000Z')).toEqual({
      transferId: 'trf_1',
      at: '2026-11-23T10:00:00.000Z',
      who: 'service',
      what: 'funds-held',
      detail: { amountMinor: '9007199254740993', currency: 'USD' },
    });
  });
});
