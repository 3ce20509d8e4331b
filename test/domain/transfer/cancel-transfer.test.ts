import { describe, expect, it } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../../domain/errors.js';
import { cancelTransfer } from '../../../domain/transfer/cancel-transfer.js';
import { routeEndedExecution } from '../../../domain/transfer/route-ended-execution.js';
import { startTransfer } from '../../../domain/transfer/start-transfer.js';
import { auditOf, cancel, expectLastLine, expectUndone, seller, startedTransfer } from '../../support/cancelled-transfer.js';
import { callStep, forwardSteps, walkForward, walkUndo } from '../../support/saga-walk.js';
import { TransferWorld } from '../../support/transfer-world.js';

const beforeCommit = forwardSteps.slice(0, forwardSteps.indexOf('CommitTransfer') + 1);
const afterCommit = forwardSteps.slice(forwardSteps.indexOf('CommitTransfer') + 1);

describe('cancelTransfer before the commit', () => {
  it('undoes a transfer that never started, which no late start then wakes', async () => {
    const world = await TransferWorld.with({ status: 'accepted' });

    await cancelTransfer(world, seller, { transferId: world.transferId, reason: 'sold elsewhere' });
    await startTransfer(world, world.transferId);

    expect(world.executions.started.map(({ machine }) => machine)).toEqual(['undo-transfer']);
    expect((await world.transfer()).failure?.message).toBe('Cancelled by the seller: sold elsewhere');
    await walkUndo(world);
    await expectUndone(world);
  });

  it.each(beforeCommit)('stops the way forward at %s and undoes what was done', async (step) => {
    const world = await startedTransfer();
    const before = async (next: string) => void (next === step && (await cancel(world)));

    const stopped = await walkForward(world, { before });
    await routeEndedExecution(world, world.transferId, 'FAILED');
    await walkUndo(world);

    expect(stopped).toEqual({ step, code: 'StaleExecution' });
    expect(world.executions.started.map(({ machine }) => machine)).toEqual(['transfer-ownership', 'undo-transfer']);
    await expectUndone(world);
  });

  it.each(beforeCommit.filter((step) => step !== 'CommitTransfer'))('waits for the lease of %s, which is at work', async (step) => {
    const world = await startedTransfer();
    let waitSeconds: unknown;
    const during = async (next: string) => {
      if (next !== step) return;
      await cancel(world);
      waitSeconds = await callStep(world, 'FindLastLease', 2);
    };

    const stopped = await walkForward(world, { during });
    world.clock.advance(305);
    await walkUndo(world);

    expect(waitSeconds).toEqual({ waitSeconds: 305 });
    expect(stopped?.code).toBe('StaleExecution');
    await expectUndone(world);
  });

  it('tells both sides who it was, in a record without the subject of a token', async () => {
    const world = await startedTransfer();

    await cancel(world, 'too dear');

    const line = (await auditOf(world)).at(-1);
    expect(line).toMatchObject({
      who: 'cus_purchaser/service',
      what: 'cancelled',
      before: { status: 'preparing' },
      after: { status: 'undoing' },
    });
    expect(line?.detail).toEqual({ epoch: 2, step: 'cancel', code: 'Cancelled', side: 'purchaser', reason: 'too dear' });
    expect(JSON.stringify(await auditOf(world))).not.toContain('sub-1');
  });
});

describe('cancelTransfer after the commit', () => {
  it.each(afterCommit)('is refused at %s, says what remains, and the transfer completes', async (step) => {
    const world = await startedTransfer();
    const refusals: unknown[] = [];
    const before = async (next: string) => {
      if (next === step) refusals.push(await cancel(world).catch((error: unknown) => error));
    };

    expect(await walkForward(world, { before })).toBeUndefined();

    expect(refusals).toEqual([expect.any(ConflictError)]);
    expect(String(refusals[0])).toMatch(/committed at .* cannot be cancelled.*escrow.*agreement of both parties/);
    expect((await world.transfer()).status).toBe('completed');
    await expectLastLine(world, 'completed', 'Transfer Completed');
  });

  it.each([
    [{ status: 'undone' } as const, /undone already/],
    [{ status: 'needs-operator', needsOperatorFrom: 'undoing' } as const, /being undone already/],
    [{ status: 'needs-operator', needsOperatorFrom: 'completing', cut: 'T' } as const, /committed at T/],
    [{ status: 'completed', cut: 'T', paidOutAt: 'later' } as const, /seller has been paid/],
  ])('is refused for %o', async (changes, why) => {
    const world = await TransferWorld.with(changes);

    await expect(cancel(world)).rejects.toThrow(why);

    expect(await auditOf(world)).toEqual([]);
  });

  it('is not found by anybody else', async () => {
    const world = await startedTransfer();

    await expect(cancelTransfer(world, { ...seller, customerId: 'cus_other' }, world)).rejects.toThrow(NotFoundError);

    expect((await world.transfer()).status).toBe('preparing');
  });
});
