import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../../domain/errors.js';
import { resumeForward, resumeTransfer } from '../../../domain/transfer/resume-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

const operator = { subject: 'op', role: 'operator', scopes: [], correlationId: 'cor_1' } as const;

describe('resumeTransfer', () => {
  it('sends a committed transfer forward as its next attempt', async () => {
    const world = await TransferWorld.with({ status: 'needs-operator', needsOperatorFrom: 'completing', attempt: 5 });

    await resumeTransfer(world, operator, world.transferId);

    expect(await world.transfer()).toMatchObject({ status: 'completing', attempt: 6, executionName: `${world.transferId}-6` });
    expect(world.executions.started[0]).toMatchObject({ machine: 'transfer-ownership', name: `${world.transferId}-6` });
  });

  it('sends an undo back to its ladder under a new epoch', async () => {
    const world = await TransferWorld.with({ status: 'needs-operator', needsOperatorFrom: 'undoing', epoch: 2 });

    await resumeTransfer(world, operator, world.transferId);

    expect(await world.transfer()).toMatchObject({ status: 'undoing', epoch: 3 });
    expect(world.executions.started[0]).toMatchObject({ machine: 'undo-transfer', name: `${world.transferId}-undo-3` });
    const [line] = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(line).toMatchObject({ who: 'operator/service', what: 'resumed', before: { status: 'needs-operator' } });
  });

  it.each(['preparing', 'completing', 'completed', 'undone'] as const)('refuses a transfer that is %s', async (status) => {
    const world = await TransferWorld.with({ status });

    await expect(resumeTransfer(world, operator, world.transferId)).rejects.toThrow(ConflictError);

    expect(world.executions.started).toEqual([]);
  });
});

describe('resumeForward', () => {
  it('goes on with the release the transfer began with, whatever is deployed meanwhile', async () => {
    const machines = { 'transfer-ownership': 'transfer-ownership-0', 'undo-transfer': 'undo-transfer-0' };
    const world = await TransferWorld.with({ status: 'completing', machines });

    await resumeForward(world, await world.transfer());

    expect(world.executions.started.map(({ release }) => release)).toEqual(['transfer-ownership-0']);
  });

  it('begins the next attempt of a transfer that is completing', async () => {
    const world = await TransferWorld.with({ status: 'completing' });

    await resumeForward(world, await world.transfer());

    expect(await world.transfer()).toMatchObject({ status: 'completing', attempt: 2, epoch: 1 });
  });
});
