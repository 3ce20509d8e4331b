import { describe, expect, it } from '@jest/globals';
import { outboxPrefix, readOutboxItem } from '../../../domain/events/outbox.js';
import { startTransfer } from '../../../domain/transfer/start-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('startTransfer', () => {
  it('moves an accepted transfer to preparing and starts one execution, however often it is told', async () => {
    const world = await TransferWorld.with({ status: 'accepted' });

    for (let delivery = 0; delivery < 10; delivery += 1) await startTransfer(world, world.transferId);

    expect((await world.transfer()).status).toBe('preparing');
    expect(world.executions.started).toEqual([
      {
        machine: 'transfer-ownership',
        name: world.transferId,
        input: { transferId: world.transferId, correlationId: 'cor_01', epoch: 1, attempt: 1, batches: [0] },
        release: 'transfer-ownership-1',
      },
    ]);
    expect((await world.transfer()).machines).toEqual(world.executions.deployed);
    const told = world.tables.all('transfers').filter((item) => item.pk.startsWith(outboxPrefix));
    expect(told.map((item) => readOutboxItem(item).type)).toEqual(['Transfer Started']);
  });

  it('starts nothing for a transfer that has moved on', async () => {
    const world = await TransferWorld.with({ status: 'undoing', epoch: 2 });

    await startTransfer(world, world.transferId);

    expect(world.executions.started).toEqual([]);
  });
});
