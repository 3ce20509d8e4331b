import { describe, expect, it } from '@jest/globals';
import { ledgerAccountName } from '../../../../../console/src/shared/ledger/ledger-account-name.js';

const known = { own: 'wallet:cus_1', customerNames: new Map([['cus_2', 'Birch & Co']]) };

describe('ledgerAccountName', () => {
  it.each([
    ['wallet:cus_1', 'Your wallet'],
    ['wallet:cus_2', 'Wallet of Birch & Co'],
    ['wallet:cus_3', 'Wallet of cus_3'],
    ['escrow:trf_1', 'Escrow of trf_1'],
    ['operator-funding', 'Operator funding'],
    ['commission', 'Commission'],
  ])('%s is %s', (ledgerAccount, name) => {
    expect(ledgerAccountName(ledgerAccount, known)).toBe(name);
  });

  it('needs to know nobody', () => {
    expect(ledgerAccountName('wallet:cus_1')).toBe('Wallet of cus_1');
  });
});
