import { describe, expect, it } from '@jest/globals';
import { stuckDue } from '../../../domain/transfer/due.js';
import { sweepTransfers } from '../../../domain/transfer/sweep-transfers.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { transferItem } from '../../../domain/transfer/transfer-store.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function stuck(changes: Partial<Transfer>): Promise<TransferWorld> {
  const world = await TransferWorld.with({ executionName: 'trf_01JD0000000000000000000000', ...changes });
  await world.put('transfers', transferItem(await world.transfer(), stuckDue(world.clock.now())));
  world.clock.advance(3_600);
  return world;
}

describe('sweepTransfers', () => {
  it('starts an accepted transfer whose event was lost', async () => {
    const world = await stuck({ status: 'accepted' });

    expect(await sweepTransfers(world)).toBe(1);

    expect((await world.transfer()).status).toBe('preparing');
    expect(world.executions.started).toHaveLength(1);
  });

  it('starts the execution that a crash left out', async () => {
    const world = await stuck({ status: 'undoing', epoch: 2, executionName: 'trf_01JD0000000000000000000000-undo-2' });

    await sweepTransfers(world);

    expect(world.executions.started).toMatchObject([{ machine: 'undo-transfer', name: 'trf_01JD0000000000000000000000-undo-2' }]);
  });

  it('leaves a running execution alone', async () => {
    const world = await stuck({ status: 'preparing' });
    await sweepTransfers(world);

    await sweepTransfers(world);

    expect((await world.transfer()).status).toBe('preparing');
    expect(world.executions.started).toHaveLength(1);
  });

  it('routes an execution whose end nobody heard of', async () => {
    const world = await stuck({ status: 'preparing' });
    await sweepTransfers(world);
    world.executions.ended.add(world.transferId);

    await sweepTransfers(world);

    expect((await world.transfer()).status).toBe('undoing');
  });

  it('does not look at what is not due', async () => {
    const world = await TransferWorld.with();

    expect(await sweepTransfers(world)).toBe(0);
  });
});
