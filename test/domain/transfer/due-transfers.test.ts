import { describe, expect, it } from '@jest/globals';
import { payoutDue, stuckDue } from '../../../domain/transfer/due.js';
import { dueTransfers } from '../../../domain/transfer/due-transfers.js';
import { transferItem } from '../../../domain/transfer/transfer-store.js';
import { aTransfer } from '../../support/a-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('dueTransfers', () => {
  it('names what is due of that kind, the longest overdue first', async () => {
    const world = await TransferWorld.with();
    const now = world.clock.now();
    await world.put('transfers', transferItem(aTransfer({ transferId: 'trf_2' }), payoutDue(now, 20)));
    await world.put('transfers', transferItem(aTransfer({ transferId: 'trf_1' }), payoutDue(now, 10)));
    await world.put('transfers', transferItem(aTransfer({ transferId: 'trf_3' }), payoutDue(now, 60)));
    await world.put('transfers', transferItem(aTransfer({ transferId: 'trf_4' }), stuckDue(now)));

    world.clock.advance(30);

    expect(await dueTransfers(world, 'payout')).toEqual(['trf_1', 'trf_2']);
  });
});
