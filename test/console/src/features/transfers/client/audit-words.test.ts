import { describe, expect, it } from '@jest/globals';
import { detailText, whoText } from '../../../../../../console/src/features/transfers/client/audit-words.js';
import { aToldTransfer } from '../../../../../support/a-transfer-view.js';

describe('whoText', () => {
  it.each([
    ['service', 'Conveyance'],
    ['cus_seller/per_1', 'Northwind, per_1'],
    ['cus_purchaser/svc_1', 'Contoso, svc_1'],
    ['cus_purchaser/service', 'Contoso, by event'],
    ['operator/per_2', 'Operator, per_2'],
    ['cus_other/per_3', 'cus_other, per_3'],
  ])('%s is %s', (who, text) => {
    expect(whoText(who, aToldTransfer())).toBe(text);
  });
});

describe('detailText', () => {
  it('tells the change of status, then each fact', () => {
    const line = { before: { status: 'needs-operator' }, after: { status: 'completing' }, detail: { attempt: 2, reason: 'mended' } };

    expect(detailText(line)).toBe('Needs operator to completing, attempt: 2, reason: mended');
    expect(detailText({ detail: {} })).toBe('');
  });

  it('tells money as money, alone and among other facts', () => {
    expect(detailText({ detail: { amountMinor: '6000', currency: 'USD' } })).toBe('amount: 60.00 USD');
    expect(detailText({ detail: { escrow: { amountMinor: '120000', currency: 'USD' }, batch: 0 } })).toBe('escrow: 1,200.00 USD, batch: 0');
  });
});
