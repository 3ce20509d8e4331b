import { describe, expect, test } from '@jest/globals';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { trialBalance } from '../../../domain/ledger/trial-balance.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aWorldOfCredits(count: number): Promise<LedgerWorld> {
  const world = new LedgerWorld();
  for (let n = 0; n < count; n += 1) {
    const currency = n % 2 === 0 ? 'USD' : 'EUR';
    await creditWallet(world, { customerId: `cus_${n}`, amount: { amountMinor: 10n, currency }, description: 'Credit' });
  }
  return world;
}

describe('trialBalance', () => {
  test('an empty ledger sums to zero', async () => {
    expect(await trialBalance(new LedgerWorld().tables)).toEqual({ accounts: [], currencies: [], sumsToZero: true });
  });

  test('adds up shards and pages, by currency', async () => {
    const { accounts, currencies, sumsToZero } = await trialBalance((await aWorldOfCredits(150)).tables);
    expect(sumsToZero).toBe(true);
    expect(currencies.map((one) => one.currency)).toEqual(['EUR', 'USD']);
    const funding = accounts.filter((account) => account.ledgerAccount === 'operator-funding');
    expect(funding.map((account) => account.debitsPosted)).toEqual([750n, 750n]);
    expect(accounts).toHaveLength(152);
  });

  test.each(['creditsPosted', 'debitsPending'])('a minor unit too many in %s is seen', async (attribute) => {
    const world = await aWorldOfCredits(3);
    const wallet = world.items().find((item) => item.pk.includes('wallet:cus_1'));
    await world.tables.transact([
      { act: 'update', key: { table: 'ledger', pk: wallet?.pk ?? '', sk: wallet?.sk ?? '' }, add: { [attribute]: 1n } },
    ]);
    const { currencies, sumsToZero } = await trialBalance(world.tables);
    expect(sumsToZero).toBe(false);
    expect(currencies.filter((one) => one.postedDifferenceMinor !== 0n || one.pendingDifferenceMinor !== 0n)).toHaveLength(1);
  });
});
