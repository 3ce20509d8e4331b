import { describe, expect, it } from '@jest/globals';
import { accountClasses, accountClassOf } from '../../../domain/ledger/account-class.js';
import { escrowOf, type LedgerAccount, walletOf } from '../../../domain/ledger/ledger-account.js';

const every: readonly LedgerAccount[] = [walletOf('cus_1'), escrowOf('trf_1'), 'commission', 'operator-funding', 'rounding'];

describe('accountClassOf', () => {
  it('has a class for every kind of ledger account that the service keeps', () => {
    expect(every.map(accountClassOf)).toEqual(accountClasses);
  });

  it('says so of one that it does not know', () => {
    expect(accountClassOf('payable:cus_1')).toBe('Other');
  });
});
