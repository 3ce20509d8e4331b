import { describe, expect, it } from '@jest/globals';
import { handOverPayment } from '../../../domain/resource/hand-over-payment.js';

const cut = '2026-11-23T10:00:00.000Z';
const row = { payers: [{ payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z' }] };
const handed = [
  { payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z', to: cut },
  { payer: 'cus_purchaser', from: cut },
];

describe('handOverPayment', () => {
  it('ends the open interval at the cut, where the next begins', () => {
    expect(handOverPayment(row, { movesPayment: true, cut, toCustomer: 'cus_purchaser' }).payers).toEqual(handed);
  });

  it('is the same twice', () => {
    const transfer = { movesPayment: true, cut, toCustomer: 'cus_purchaser' };

    expect(handOverPayment(handOverPayment(row, transfer), transfer).payers).toEqual(handed);
  });

  it.each([
    { movesPayment: false, cut, toCustomer: 'cus_purchaser' },
    { movesPayment: true, toCustomer: 'cus_purchaser' },
  ])('changes nothing for %o', (transfer) => {
    expect(handOverPayment(row, transfer)).toBe(row);
  });
});
