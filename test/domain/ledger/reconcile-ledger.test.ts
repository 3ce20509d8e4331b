import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { paySeller } from '../../../domain/ledger/pay-seller.js';
import { reconcileLedger } from '../../../domain/ledger/reconcile-ledger.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import type { Item } from '../../../domain/ports/tables.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

/** How far a transfer's money has come. */
const ends = ['held', 'captured', 'settled', 'paid', 'released'] as const;
const sums = ['debitsPosted', 'creditsPosted', 'debitsPending', 'creditsPending', 'available'] as const;

/** A ledger in which each transfer has come so far. */
async function aLedger(reached: readonly (typeof ends)[number][]): Promise<LedgerWorld> {
  const world = await LedgerWorld.with(1_000_000n);
  await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor: 7n, currency: 'JPY' }, description: 'Credit' });
  for (const [n, end] of reached.entries()) {
    const transfer = aTransfer({ transferId: `trf_0${n}`, toCustomer: 'cus_purchaser' });
    await holdFunds(world, transfer);
    if (end === 'released') await releaseFunds(world, transfer);
    if (end === 'held' || end === 'released') continue;
    await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
    if (end === 'captured') continue;
    await settleFunds(world, transfer);
    if (end === 'paid') await paySeller(world, transfer);
  }
  return world;
}

function balances(world: LedgerWorld): readonly Item[] {
  return world.items().filter((item) => item.sk.startsWith('balance#'));
}

async function plant(world: LedgerWorld, { pk, sk }: Pick<Item, 'pk' | 'sk'>, add: { readonly [sum: string]: bigint }): Promise<void> {
  await world.tables.transact([{ act: 'update', key: { table: 'ledger', pk, sk }, add }]);
}

const someLedger = fc.array(fc.constantFrom(...ends), { maxLength: 6 });

describe('reconcileLedger', () => {
  test('finds nothing in a sound ledger, however far its transfers have come', async () => {
    await fc.assert(
      fc.asyncProperty(someLedger, async (reached) => {
        const found = await reconcileLedger(await aLedger(reached));

        expect(found).toMatchObject({ differences: [], unbalanced: [], imbalanceMinor: 0n });
        expect(found.accountCount).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 50 },
    );
  });

  test('finds a planted imbalance in any balance, and says where', async () => {
    const planted = fc.record({ which: fc.nat(), sum: fc.constantFrom(...sums), minor: fc.bigInt({ min: 1n, max: 10n ** 12n }) });
    await fc.assert(
      fc.asyncProperty(someLedger, planted, async (reached, { which, sum, minor }) => {
        const world = await aLedger(reached);
        const withSum = balances(world).filter((item) => sum !== 'available' || item.available !== undefined);
        const victim = withSum[which % withSum.length] as Item;
        await plant(world, victim, { [sum]: minor });

        const { differences, imbalanceMinor } = await reconcileLedger(world);

        const place = { ledgerAccount: victim.ledgerAccount, currency: victim.currency, sum };
        expect(differences.map(({ ledgerAccount, currency, sum: of }) => ({ ledgerAccount, currency, sum: of }))).toContainEqual(place);
        expect(imbalanceMinor).toBeGreaterThanOrEqual(minor);
      }),
      { numRuns: 100 },
    );
  });

  test('finds two that cancel each other out in the sums over all accounts', async () => {
    const world = await aLedger([]);
    const [funding, wallet] = ['operator-funding#USD', 'wallet:cus_purchaser#USD'].map((name) =>
      balances(world).find(({ pk }) => pk === `ledger-account#${name}`),
    );
    await plant(world, funding as Item, { debitsPosted: 5n });
    await plant(world, wallet as Item, { creditsPosted: 5n, available: 5n });

    const { differences, unbalanced, imbalanceMinor } = await reconcileLedger(world);

    expect(unbalanced).toEqual([]);
    expect(
      differences.map(({ ledgerAccount, sum, storedMinor, expectedMinor }) => [ledgerAccount, sum, storedMinor - expectedMinor]),
    ).toEqual([
      ['operator-funding', 'debitsPosted', 5n],
      ['wallet:cus_purchaser', 'creditsPosted', 5n],
      ['wallet:cus_purchaser', 'available', 5n],
    ]);
    expect(imbalanceMinor).toBe(15n);
  });

  test('finds an escrow that is not what the hold of its transfer says', async () => {
    const world = await aLedger(['captured']);
    await world.tables.transact([{ act: 'update', key: { table: 'ledger', pk: 'hld_00', sk: 'hold' }, set: { status: 'voided' } }]);

    const { differences } = await reconcileLedger(world);

    expect(differences).toMatchObject([{ ledgerAccount: 'escrow:trf_00', sum: 'creditsPosted', against: 'hold', expectedMinor: 0n }]);
  });

  test('finds a balance that is gone', async () => {
    const world = await aLedger([]);
    const [{ pk, sk }] = balances(world) as [Item];
    await world.tables.transact([{ act: 'delete', key: { table: 'ledger', pk, sk } }]);

    const { unbalanced } = await reconcileLedger(world);

    expect(unbalanced).toHaveLength(1);
  });

  test('does not take for a difference what is booked between two readings', async () => {
    const world = await aLedger([]);
    const { getMany } = world.tables;
    let booked = false;
    world.tables.getMany = async (keys) => {
      const items = await getMany.call(world.tables, keys);
      if (!booked) {
        booked = true;
        await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor: 9n, currency: 'USD' }, description: 'Meanwhile' });
      }
      return items;
    };

    expect(await reconcileLedger(world)).toMatchObject({ differences: [], imbalanceMinor: 0n });
    expect(booked).toBe(true);
  });
});
