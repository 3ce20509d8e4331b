import { describe, expect, it } from '@jest/globals';
import {
  comparePrices,
  hasStatus,
  holdsText,
  partiesText,
  sideOf,
  statusSign,
  transferRow,
} from '../../../../../../console/src/features/transfers/client/transfer-row.js';
import { aToldTransfer, uncommitted } from '../../../../../support/a-transfer-view.js';

const row = (changes = {}) => transferRow(aToldTransfer(changes), 'cus_seller');

describe('a row of transfers', () => {
  it('shows each party the other one, and when it ended', () => {
    const transfer = aToldTransfer();

    expect(transferRow(transfer, 'cus_seller')).toMatchObject({ side: 'seller', other: 'Contoso', endedAt: transfer.completedAt });
    expect(transferRow(transfer, 'cus_purchaser')).toMatchObject({ side: 'purchaser', other: 'Northwind' });
    expect(row({ ...uncommitted, status: 'undone', undoneAt: '2026-11-23T10:00:05.000Z' }).endedAt).toBe('2026-11-23T10:00:05.000Z');
    expect(row({ ...uncommitted, status: 'preparing' })).not.toHaveProperty('endedAt');
    expect(sideOf(transfer, 'cus_other')).toBeUndefined();
    expect(sideOf(transfer)).toBeUndefined();
  });

  it('says in one text which side somebody is on, and opposite whom', () => {
    expect(partiesText(row())).toBe('Seller to Contoso');
    expect(partiesText(transferRow(aToldTransfer(), 'cus_purchaser'))).toBe('Purchaser from Northwind');
  });

  it('is narrowed by status, one or all that are under way', () => {
    const statuses = ['preparing', 'completed', 'needs-operator'] as const;
    const of = (wanted: string) => statuses.filter((status) => hasStatus(row({ status }), wanted));

    expect(of('all')).toEqual(statuses);
    expect(of('under-way')).toEqual(['preparing']);
    expect(of('needs-operator')).toEqual(['needs-operator']);
  });

  it('is found by the other party, an id or the word of its status', () => {
    const needs = row({ status: 'needs-operator' });

    expect([' contoso ', 'TRF_01', 'cor_01', 'needs op', 'seller'].every((text) => holdsText(needs, text))).toBe(true);
    expect(holdsText(needs, 'northwind')).toBe(false);
  });

  it('is ordered by price: currency, then amount as a number', () => {
    const priced = (amountMinor: string, currency = 'USD') => row({ price: { amountMinor, currency } });
    const rows = [priced('9'), priced('100'), priced('1', 'EUR'), priced('90071992547409931'), priced('90071992547409930')];

    const ordered = rows.toSorted(comparePrices).map(({ transfer }) => transfer.price.amountMinor);

    expect(ordered).toEqual(['1', '9', '100', '90071992547409930', '90071992547409931']);
    expect(comparePrices(priced('9'), priced('9'))).toBe(0);
  });

  it('says by one sign that any of them moved on', () => {
    const [one, other] = [aToldTransfer(), aToldTransfer({ transferId: 'trf_02', status: 'preparing' })];

    expect(statusSign([one, other])).toBe(statusSign([{ ...one }, { ...other }]));
    expect(statusSign([one, other])).not.toBe(statusSign([one, { ...other, status: 'completing' }]));
  });
});
