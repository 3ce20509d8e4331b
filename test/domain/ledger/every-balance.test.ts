import { describe, expect, test } from '@jest/globals';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { LedgerTooLargeError } from '../../../domain/ledger/errors.js';
import { everyBalance } from '../../../domain/ledger/every-balance.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aWorldOfWallets(count: number): Promise<LedgerWorld> {
  const world = new LedgerWorld();
  for (let n = 0; n < count; n += 1) {
    await creditWallet(world, { customerId: `cus_${n}`, amount: { amountMinor: 1n, currency: 'USD' }, description: 'Credit' });
  }
  return world;
}

describe('everyBalance', () => {
  test('comes to the last page, each balance once', async () => {
    const { tables } = await aWorldOfWallets(150);
    const names: string[] = [];

    for await (const { ledgerAccount, shard } of everyBalance(tables)) names.push(`${ledgerAccount} ${shard}`);

    expect(names.filter((name) => name.startsWith('wallet:'))).toHaveLength(150);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says that the ledger is too large instead of leaving out the rest', async () => {
    const { tables } = await aWorldOfWallets(150);
    const read = async () => {
      for await (const _balance of everyBalance(tables, 1));
    };

    await expect(read()).rejects.toThrow(new LedgerTooLargeError('The ledger has more than 100 balances.'));
  });
});
