import { describe, expect, it } from '@jest/globals';
import { failEffect, intendEffect } from '../../../domain/transfer/effect-log.js';
import { routeEndedExecution } from '../../../domain/transfer/route-ended-execution.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function failed(changes: Partial<Transfer>, code = 'Throttled'): Promise<TransferWorld> {
  const world = await TransferWorld.with({ executionName: 'trf_01JD0000000000000000000000', ...changes });
  const { epoch, attempt, status } = await world.transfer();
  const named = { transferId: world.transferId, step: 'VerifyAccess', epoch, batch: 0 };
  await intendEffect(world.tables, { ...named, attempt, leaseUntil: world.clock.now(), now: world.clock.now() }, [status]);
  await failEffect(world.tables, named, { code, message: 'why', permanent: false, now: world.clock.now() });
  return world;
}

describe('routeEndedExecution', () => {
  it('undoes what had not committed, with the failure the step logged', async () => {
    const world = await failed({ status: 'preparing' });

    await routeEndedExecution(world, world.transferId, 'FAILED');

    expect(await world.transfer()).toMatchObject({ status: 'undoing', epoch: 2, failure: { step: 'VerifyAccess', code: 'Throttled' } });
  });

  it('resumes what had committed', async () => {
    const world = await failed({ status: 'completing' });

    await routeEndedExecution(world, world.transferId, 'TIMED_OUT');

    expect(await world.transfer()).toMatchObject({ status: 'completing', attempt: 2 });
  });

  it.each([
    ['the attempts are used up', { attempt: 5 }, 'Throttled'],
    ['a further attempt cannot heal it', { attempt: 1 }, 'ResidualAccessOpen'],
  ])('asks an operator when %s', async (_why, changes, code) => {
    const world = await failed({ status: 'completing', ...changes }, code);

    await routeEndedExecution(world, world.transferId, 'FAILED');

    expect(await world.transfer()).toMatchObject({ status: 'needs-operator', needsOperatorFrom: 'completing' });
  });

  it('asks an operator when the undo itself ended', async () => {
    const world = await failed({ status: 'undoing' });

    await routeEndedExecution(world, world.transferId, 'ABORTED');

    expect(await world.transfer()).toMatchObject({ status: 'needs-operator', needsOperatorFrom: 'undoing' });
  });

  it.each(['completed', 'undone', 'needs-operator'] as const)('ignores a transfer that is %s', async (status) => {
    const world = await failed({ status });

    await routeEndedExecution(world, world.transferId, 'ABORTED');

    expect((await world.transfer()).status).toBe(status);
    expect(world.executions.started).toEqual([]);
  });

  it.each(['trf_01JD0000000000000000000000-2', 'trf_01JD0000000000000000009999', 'nightly-report'])(
    'ignores %s, which is not the current execution',
    async (name) => {
      const world = await failed({ status: 'preparing' });

      await routeEndedExecution(world, name, 'FAILED');

      expect((await world.transfer()).status).toBe('preparing');
    },
  );

  it('begins one undo for any number of deliveries', async () => {
    const world = await failed({ status: 'preparing' });

    for (let delivery = 0; delivery < 5; delivery += 1) await routeEndedExecution(world, world.transferId, 'FAILED');

    expect((await world.transfer()).epoch).toBe(2);
    expect(world.executions.started).toHaveLength(1);
  });
});
