import { describe, expect, it } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import { walletBalance } from '../../../domain/ledger/wallet-balance.js';
import { payoutDue } from '../../../domain/transfer/due.js';
import { paySellers } from '../../../domain/transfer/pay-sellers.js';
import { transferItem } from '../../../domain/transfer/transfer-store.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function completed(): Promise<TransferWorld> {
  const world = await TransferWorld.with({ status: 'completed' });
  const transfer = await world.transfer();
  await holdFunds(world, transfer);
  await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
  await settleFunds(world, transfer);
  await world.put('transfers', transferItem(transfer, payoutDue(world.clock.now(), 60)));
  return world;
}

describe('paySellers', () => {
  it('pays nobody before the undo window ends', async () => {
    const world = await completed();

    expect(await paySellers(world)).toBe(0);
    expect((await world.transfer()).paidOutAt).toBeUndefined();
  });

  it('pays the price less the commission, once', async () => {
    const world = await completed();
    world.clock.advance(60);

    expect(await paySellers(world)).toBe(1);
    expect(await paySellers(world)).toBe(0);

    expect((await walletBalance(world.tables, 'cus_seller', 'USD'))?.availableMinor).toBe(95_000n);
    expect((await world.transfer()).paidOutAt).toBe(world.clock.now());
    expect(world.tables.all('transfers').some((item) => String(item.envelope).includes('Seller Paid'))).toBe(true);
  });
});
