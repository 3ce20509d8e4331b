import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { readHold } from '../../../domain/ledger/hold.js';
import { holdFunds, holdFundsWrites } from '../../../domain/ledger/hold-funds.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

describe('holdFunds', () => {
  test('reserves exactly what is available, and not one unit more', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    expect(world.available('wallet:cus_purchaser')).toBe(0n);
    expect(await readHold(world.tables, 'trf_01TRANSFER')).toMatchObject({ status: 'pending', amount: { amountMinor: 100_000n } });
    const one = aTransfer({ transferId: 'trf_02', price: { amountMinor: 1n, currency: 'USD' } });
    await expect(holdFunds(world, one)).rejects.toMatchObject({ code: 'InsufficientFunds', retryable: false });
  });

  test('pending money is not yet in escrow', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    expect(world.available('escrow:trf_01TRANSFER')).toBe(0n);
  });

  test('too little: refused by name, nothing changed', async () => {
    const world = await LedgerWorld.with(99_999n);
    const before = world.items();
    await expect(holdFunds(world, aTransfer())).rejects.toMatchObject({ code: 'InsufficientFunds', customerId: 'cus_purchaser' });
    expect(world.items()).toEqual(before);
  });

  test('a wallet in another currency only: refused by name, nothing changed', async () => {
    const world = await LedgerWorld.with(100_000n, 'EUR');
    const before = world.items();
    await expect(holdFunds(world, aTransfer())).rejects.toMatchObject({ code: 'NoWalletInCurrency', currency: 'USD' });
    expect(world.items()).toEqual(before);
  });

  test('a price of 0 books nothing, needs no wallet and still makes a hold', async () => {
    const world = new LedgerWorld();
    const transfer = aTransfer({ price: { amountMinor: 0n, currency: 'USD' } });
    await holdFunds(world, transfer);
    expect(world.items()).toHaveLength(1);
    expect(holdFundsWrites(transfer, world.clock.now())).toHaveLength(1);
    expect(await readHold(world.tables, transfer.transferId)).toMatchObject({ status: 'pending', amount: { amountMinor: 0n } });
  });

  test('again after a lost answer changes nothing, also when the commit came between', async () => {
    const world = await LedgerWorld.with(300_000n);
    const transfer = aTransfer();
    const [once, again] = await world.twice(() => holdFunds(world, transfer));
    expect(again).toEqual(once);
    await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
    const captured = world.items();
    await holdFunds(world, transfer);
    expect(world.items()).toEqual(captured);
  });

  test('arriving late, after its own undo, it is refused', async () => {
    const world = await LedgerWorld.with(100_000n);
    await releaseFunds(world, aTransfer());
    await expect(holdFunds(world, aTransfer())).rejects.toMatchObject({ code: 'HoldVoided' });
    expect(world.available('wallet:cus_purchaser')).toBe(100_000n);
  });

  test('funds that came while it was refused: worth another try', async () => {
    const world = await LedgerWorld.with(1n);
    const get = world.tables.get.bind(world.tables);
    world.tables.get = async (key) => {
      world.tables.get = get;
      await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor: 99_999n, currency: 'USD' }, description: 'Late' });
      return get(key);
    };
    await expect(holdFunds(world, aTransfer())).rejects.toMatchObject({ code: 'Contention', retryable: true });
    await holdFunds(world, aTransfer());
  });

  test('a failure of the table itself is handed on', async () => {
    const world = await LedgerWorld.with(100_000n);
    world.tables.beforeTransact = () => {
      throw new Error('broken');
    };
    await expect(holdFunds(world, aTransfer())).rejects.toThrow('broken');
  });
});
