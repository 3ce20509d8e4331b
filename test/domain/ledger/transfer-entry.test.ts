import { describe, expect, test } from '@jest/globals';
import { escrowEntry, holdEntry, transferEntryId } from '../../../domain/ledger/transfer-entry.js';
import { aTransfer } from '../../support/a-transfer.js';

const at = '2026-11-23T10:00:00.000Z';
const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });

describe('entries of a transfer', () => {
  test('have ids derived from the transfer and the purpose', () => {
    expect(transferEntryId('trf_01X', 'hold')).toBe('jrn_01X-hold');
    expect(holdEntry(aTransfer(), at).entryId).toBe('jrn_01TRANSFER-hold');
  });

  test('the hold reserves the price, wallet to escrow', () => {
    expect(holdEntry(aTransfer(), at)).toMatchObject({
      kind: 'pending',
      transferId: 'trf_01TRANSFER',
      postings: [
        { ledgerAccount: 'wallet:cus_purchaser', debitMinor: 100_000n, currency: 'USD' },
        { ledgerAccount: 'escrow:trf_01TRANSFER', creditMinor: 100_000n, currency: 'USD' },
      ],
    });
  });

  test('escrow pays the commission to the provider and the share to the seller', () => {
    const targets = (['commission', 'payout'] as const).map((purpose) => escrowEntry(aTransfer(), purpose, usd(7n), at).postings);
    expect(targets).toMatchObject([
      [
        { ledgerAccount: 'escrow:trf_01TRANSFER', debitMinor: 7n },
        { ledgerAccount: 'commission', creditMinor: 7n },
      ],
      [
        { ledgerAccount: 'escrow:trf_01TRANSFER', debitMinor: 7n },
        { ledgerAccount: 'wallet:cus_seller', creditMinor: 7n },
      ],
    ]);
  });
});
