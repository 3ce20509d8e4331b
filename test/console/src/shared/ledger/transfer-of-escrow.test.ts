import { describe, expect, it } from '@jest/globals';
import { transferOfEscrow } from '../../../../../console/src/shared/ledger/transfer-of-escrow.js';
import { escrowOf } from '../../../../../domain/ledger/ledger-account.js';

describe('transferOfEscrow', () => {
  it('reads the transfer from what the service calls its escrow', () => {
    expect(transferOfEscrow(escrowOf('trf_01'))).toBe('trf_01');
  });

  it.each(['wallet:cus_01', 'commission'])('%s is no escrow', (ledgerAccount) => {
    expect(transferOfEscrow(ledgerAccount)).toBeUndefined();
  });
});
