import { expect, test } from '@jest/globals';
import { moneyFromJson, moneyToJson } from '../../../domain/ledger/money.js';

test('money survives JSON with every digit', () => {
  const money = { amountMinor: 90071992547409931n, currency: 'JPY' };
  const json = moneyToJson(money);
  expect(json).toEqual({ amountMinor: '90071992547409931', currency: 'JPY' });
  expect(moneyFromJson(json)).toEqual(money);
});
