import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ContentionError, ConveyanceError } from '../../../domain/errors.js';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { commission } from '../../../domain/ledger/commission.js';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import type { JournalEntry } from '../../../domain/ledger/journal-entry.js';
import { paySeller } from '../../../domain/ledger/pay-seller.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { aTransfer } from '../../support/a-transfer.js';
import { auditLedger, entriesIn } from '../../support/ledger-audit.js';
import { LedgerWorld } from '../../support/ledger-world.js';

const customers = ['cus_a', 'cus_b', 'cus_c'] as const;
const currencies = ['USD', 'JPY'] as const;

const aPrice = fc.record({ amountMinor: fc.bigInt({ min: 0n, max: 300n }), currency: fc.constantFrom(...currencies) });
const aRule = fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), minimumMinor: fc.bigInt({ min: 0n, max: 50n }) });
const parties = fc.shuffledSubarray([...customers], { minLength: 2, maxLength: 2 });
const sale = fc.record({ price: aPrice, rule: aRule, parties });
const someTransfers = fc
  .array(sale, { minLength: 1, maxLength: 4 })
  .map((sales) =>
    sales.map(({ price, rule, parties: [fromCustomer = 'cus_a', toCustomer = 'cus_b'] }, n) =>
      aTransfer({ transferId: `trf_0${n}`, fromCustomer, toCustomer, price, commission: commission(price, rule) }),
    ),
  );

const credit = fc.record({
  what: fc.constant('credit' as const),
  customerId: fc.constantFrom(...customers),
  amount: aPrice,
  key: fc.nat(20),
});
const moves = ['hold', 'hold', 'hold', 'hold', 'capture', 'capture', 'capture', 'settle', 'pay', 'release'] as const;
const move = fc.record({ what: fc.constantFrom(...moves), which: fc.nat(2) });
const fault = fc.constantFrom('none', 'none', 'none', 'refused', 'answer lost');
const aStep = fc.oneof({ weight: 1, arbitrary: credit }, { weight: 5, arbitrary: move });
const steps = fc.array(fc.tuple(aStep, fault), { minLength: 12, maxLength: 30 });
type Step =
  | { readonly what: 'credit'; readonly customerId: string; readonly amount: Transfer['price']; readonly key: number }
  | { readonly what: string; readonly which: number };

/** Every customer has 350 of each currency: enough for one purchase, not for all. */
async function aFundedWorld(): Promise<LedgerWorld> {
  const world = new LedgerWorld();
  for (const customerId of customers) {
    for (const currency of currencies)
      await creditWallet(world, { customerId, amount: { amountMinor: 350n, currency }, description: 'Start' });
  }
  return world;
}

async function act(world: LedgerWorld, transfers: readonly Transfer[], step: Step): Promise<void> {
  if ('key' in step) {
    const { customerId, amount, key } = step;
    await creditWallet(world, { customerId, amount, description: 'Credit', idempotencyKey: String(key) });
    return;
  }
  const transfer = transfers[step.which % transfers.length] ?? aTransfer();
  if (step.what === 'hold') await holdFunds(world, transfer);
  if (step.what === 'capture') await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
  if (step.what === 'release') await releaseFunds(world, transfer);
  if (step.what === 'settle') await settleFunds(world, transfer);
  if (step.what === 'pay') await paySeller(world, transfer);
}

/** Runs a step to its named end; a failure without a name of ours fails the test. */
async function outcomeOf(world: LedgerWorld, transfers: readonly Transfer[], step: Step): Promise<string> {
  try {
    await act(world, transfers, step);
    return 'done';
  } catch (error) {
    if (error instanceof ConveyanceError) return error.code;
    throw error;
  }
}

function inject(world: LedgerWorld, kind: string): void {
  if (kind === 'answer lost') world.loseNextAnswer();
  if (kind !== 'refused') return;
  world.tables.beforeTransact = () => {
    world.tables.beforeTransact = undefined;
    throw new ContentionError('refused');
  };
}

/** INV5: what escrow took in is what it holds, paid to the seller and gave as commission. */
function expectPriceKept(world: LedgerWorld, transfer: Transfer, entries: readonly JournalEntry[]): void {
  const own = entries.filter((entry) => entry.transferId === transfer.transferId);
  const captured = own.some((entry) => entry.kind === 'post-pending');
  const paid = own.filter((entry) => entry.kind === 'posted').reduce((sum, entry) => sum + (entry.postings[0]?.debitMinor ?? 0n), 0n);
  const inEscrow = world.available(`escrow:${transfer.transferId}`, transfer.price.currency) ?? 0n;
  expect(inEscrow + paid).toBe(captured ? transfer.price.amountMinor : 0n);
}

describe('the ledger, whatever is done to it', () => {
  test('sums to zero after every step, keeps its floors, and prices are neither lost nor made', async () => {
    await fc.assert(
      fc.asyncProperty(someTransfers, steps, async (transfers, plan) => {
        const world = await aFundedWorld();
        for (const [step, kind] of plan) {
          inject(world, kind);
          await outcomeOf(world, transfers, step);
          expect(await auditLedger(world)).toEqual([]);
          const entries = entriesIn(world);
          for (const transfer of transfers) expectPriceKept(world, transfer, entries);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('doing a step again, its answer lost or not, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someTransfers, steps, async (transfers, plan) => {
        const world = await aFundedWorld();
        for (const [step, kind] of plan) {
          inject(world, kind === 'answer lost' ? kind : 'none');
          const first = await outcomeOf(world, transfers, step);
          world.tables.afterTransact = undefined;
          const once = world.items();
          world.clock.advance(1);
          const second = await outcomeOf(world, transfers, step);
          expect(world.items()).toEqual(once);
          if (first === 'done' && step.what !== 'capture') expect(second).toBe('done');
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('commission and seller’s share make the price, once a sale is through, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(aPrice, aRule, fc.boolean(), async (price, rule, settleFirst) => {
        const world = await LedgerWorld.with(1_000n, price.currency);
        const transfer = aTransfer({ price, commission: commission(price, rule) });
        await holdFunds(world, transfer);
        await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
        const shares = settleFirst
          ? [await settleFunds(world, transfer), await paySeller(world, transfer)]
          : [await paySeller(world, transfer), await settleFunds(world, transfer)];
        expect(shares.reduce((sum, share) => sum + share.amountMinor, 0n)).toBe(price.amountMinor);
        expect(world.available('escrow:trf_01TRANSFER', price.currency) ?? 0n).toBe(0n);
        expect(world.available('wallet:cus_purchaser', price.currency)).toBe(1_000n - price.amountMinor);
        expect(await auditLedger(world)).toEqual([]);
      }),
    );
  });

  test('purchases at the same time never overspend a wallet, whoever is first', async () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 100n }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.bigInt({ min: 1n, max: 200n }), amounts, async (scheduler, funds, prices) => {
        const world = await LedgerWorld.with(funds);
        world.tables.beforeTransact = () => scheduler.schedule(Promise.resolve());
        const buy = async (amountMinor: bigint, n: number) => {
          const transfer = aTransfer({ transferId: `trf_0${n}`, price: { amountMinor, currency: 'USD' } });
          await holdFunds(world, transfer);
          await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
          return amountMinor;
        };
        const outcomes = Promise.allSettled(prices.map(buy));
        const ended = await scheduler.waitFor(outcomes);
        const spent = ended.reduce((sum, one) => (one.status === 'fulfilled' ? sum + one.value : sum), 0n);
        expect(spent <= funds).toBe(true);
        expect(world.available('wallet:cus_purchaser')).toBe(funds - spent);
        expect(await auditLedger(world)).toEqual([]);
      }),
    );
  });
});
