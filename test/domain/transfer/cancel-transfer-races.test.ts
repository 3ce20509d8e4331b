import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../../domain/errors.js';
import { cancelTransfer } from '../../../domain/transfer/cancel-transfer.js';
import { startTransfer } from '../../../domain/transfer/start-transfer.js';
import { auditOf, cancel, expectUndone, seller, startedTransfer } from '../../support/cancelled-transfer.js';
import { callStep, walkForward, walkUndo } from '../../support/saga-walk.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('cancelTransfer and others at the same moment', () => {
  it('lets one of two cancels win', async () => {
    const world = await startedTransfer();

    const both = await Promise.allSettled([cancel(world), cancelTransfer(world, seller, { transferId: world.transferId })]);

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(cancel(world)).rejects.toThrow(/is being undone already \(Cancelled\)/);
    expect((await auditOf(world)).filter(({ what }) => what === 'cancelled')).toHaveLength(1);
  });

  it('cancels what was started between its reading and its write', async () => {
    const world = await TransferWorld.with({ status: 'accepted' });
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await startTransfer(world, world.transferId);
    };

    expect(await cancel(world)).toMatchObject({ status: 'undoing', epoch: 2 });

    expect((await auditOf(world)).map(({ what }) => what)).toEqual(['started', 'cancelled']);
  });

  it('loses against the commit that lands first', async () => {
    const world = await startedTransfer();
    const before = async (step: string) => {
      if (step !== 'CommitTransfer') return;
      world.tables.beforeTransact = async (writes) => {
        if (!JSON.stringify(writes, bigintAsText).includes('"undoing"')) return;
        world.tables.beforeTransact = undefined;
        await callStep(world, 'CommitTransfer', 1);
      };
      await expect(cancel(world)).rejects.toThrow(ConflictError);
    };

    expect(await walkForward(world, { before })).toEqual({ step: 'CommitTransfer', code: 'StaleExecution' });

    expect((await world.transfer()).status).toBe('completing');
  });

  it('wins against the commit that comes a moment later', async () => {
    const world = await startedTransfer();
    const during = async (step: string) => void (step === 'CommitTransfer' && (await cancel(world)));

    const stopped = await walkForward(world, { during });
    world.clock.advance(305);
    await walkUndo(world);

    expect(stopped).toEqual({ step: 'CommitTransfer', code: 'CommitRefused' });
    await expectUndone(world);
  });
});

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
