import { describe, expect, it } from '@jest/globals';
import { announceTransfer } from '../../../domain/transfer/announce-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('announceTransfer', () => {
  it("completes the transfer and sets the seller's pay-out to the end of the undo window", async () => {
    const world = await TransferWorld.with({ status: 'completing', undoWindowSeconds: 3_600 });

    await announceTransfer(world, await world.work());

    expect(await world.transfer()).toMatchObject({ status: 'completed', completedAt: '2026-11-23T10:00:00.000Z' });
    expect(await world.item('transfers', world.transferId, 'transfer')).toMatchObject({
      dueKind: 'payout',
      dueAt: '2026-11-23T11:00:00.000Z',
    });
    expect(world.tables.all('transfers').some((item) => String(item.envelope).includes('Transfer Completed'))).toBe(true);
  });
});
