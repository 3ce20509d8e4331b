import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { readHold } from '../../../domain/ledger/hold.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { releaseFunds, releaseFundsWrites } from '../../../domain/ledger/release-funds.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

const free = aTransfer({ price: { amountMinor: 0n, currency: 'USD' } });

describe('releaseFunds', () => {
  test('gives everything back', async () => {
    const world = await LedgerWorld.with(150_000n);
    await holdFunds(world, aTransfer());
    await releaseFunds(world, aTransfer());
    expect(world.available('wallet:cus_purchaser')).toBe(150_000n);
    expect(world.available('escrow:trf_01TRANSFER')).toBe(0n);
    expect(await readHold(world.tables, 'trf_01TRANSFER')).toMatchObject({ status: 'voided' });
  });

  test('is safe twice, also after a lost answer', async () => {
    const world = await LedgerWorld.with(150_000n);
    await holdFunds(world, aTransfer());
    const [once, again] = await world.twice(() => releaseFunds(world, aTransfer()));
    expect(again).toEqual(once);
  });

  test('is safe when nothing was held: only leaves a voided hold that closes the door', async () => {
    const world = new LedgerWorld();
    await releaseFunds(world, aTransfer());
    await releaseFunds(world, aTransfer());
    expect(world.items()).toHaveLength(1);
    expect(await readHold(world.tables, 'trf_01TRANSFER')).toMatchObject({ status: 'voided' });
  });

  test('says in the audit record what came back: nothing where nothing was held', async () => {
    const world = await LedgerWorld.with(150_000n);
    await releaseFunds(world, aTransfer({ transferId: 'trf_01NOTHELD' }));
    await holdFunds(world, aTransfer());
    await releaseFunds(world, aTransfer());
    const released = world.tables.all('transfers').filter(({ what }) => what === 'funds-released');
    expect(released.map(({ pk, detail }) => [pk, detail])).toEqual([
      ['trf_01NOTHELD', { amountMinor: '0', currency: 'USD' }],
      ['trf_01TRANSFER', { amountMinor: '100000', currency: 'USD' }],
    ]);
  });

  test('a hold of 0 is voided without an entry', async () => {
    const world = new LedgerWorld();
    await holdFunds(world, free);
    await releaseFunds(world, free);
    expect(world.items()).toHaveLength(1);
    expect(await readHold(world.tables, 'trf_01TRANSFER')).toMatchObject({ status: 'voided' });
  });

  test('after the commit it is refused, and escrow keeps the price', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    await world.tables.transact(captureHoldWrites(aTransfer(), world.clock.now()));
    await expect(releaseFunds(world, aTransfer())).rejects.toMatchObject({ code: 'HoldCaptured' });
    expect(world.available('escrow:trf_01TRANSFER')).toBe(100_000n);
  });

  test('a hold that lands while it runs is given back all the same', async () => {
    const world = await LedgerWorld.with(100_000n);
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await holdFunds(world, aTransfer());
    };
    await releaseFunds(world, aTransfer());
    expect(world.available('wallet:cus_purchaser')).toBe(100_000n);
  });

  test('a hold that keeps changing is worth another try; other failures are handed on', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    world.tables.get = async () => undefined;
    await expect(releaseFunds(world, aTransfer())).rejects.toMatchObject({ code: 'Contention' });
    world.tables.beforeTransact = () => {
      throw new Error('broken');
    };
    await expect(releaseFunds(world, aTransfer())).rejects.toThrow('broken');
  });

  test('its writes are at most 6, the hold first', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    const writes = releaseFundsWrites(aTransfer(), await readHold(world.tables, 'trf_01TRANSFER'), world.clock.now());
    expect(writes).toHaveLength(6);
    expect(writes[0]).toMatchObject({ key: { pk: 'hld_01TRANSFER' }, set: { status: 'voided' } });
  });
});
