import { describe, expect, it } from '@jest/globals';
import { ownWallet } from '../../../../../console/src/shared/ledger/own-wallet.js';
import { walletOf } from '../../../../../domain/ledger/ledger-account.js';

describe('ownWallet', () => {
  it("is the ledger account that the service gives a customer's money", () => {
    const customer = { customerId: 'cus_01', name: 'Alder Ltd', standing: 'good' } as const;
    expect(ownWallet({ role: 'viewer', scopes: [], customer })).toBe(walletOf('cus_01'));
  });

  it("there is none for the provider's people", () => {
    expect(ownWallet({ role: 'operator', scopes: [] })).toBeUndefined();
  });
});
