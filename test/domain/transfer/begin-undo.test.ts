import { describe, expect, it } from '@jest/globals';
import { ConditionFailedError } from '../../../domain/errors.js';
import { beginUndo } from '../../../domain/transfer/begin-undo.js';
import { startTransfer } from '../../../domain/transfer/start-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

const failure = { step: 'HoldFunds', code: 'InsufficientFunds', message: 'too little' };

describe('beginUndo', () => {
  it('takes the write under a new epoch, then starts the undo machine', async () => {
    const world = await TransferWorld.with();

    await beginUndo(world, await world.transfer(), failure);

    const name = `${world.transferId}-undo-2`;
    expect(await world.transfer()).toMatchObject({ status: 'undoing', epoch: 2, attempt: 1, executionName: name, failure });
    expect(world.executions.started.map((execution) => [execution.machine, execution.name, execution.input.epoch])).toEqual([
      ['undo-transfer', name, 2],
    ]);
  });

  it('undoes on the release the transfer began with, whatever is deployed meanwhile', async () => {
    const world = await TransferWorld.with({ status: 'accepted' });
    await startTransfer(world, world.transferId);
    world.executions.deployed = { 'transfer-ownership': 'transfer-ownership-2', 'undo-transfer': 'undo-transfer-2' };

    await beginUndo(world, await world.transfer(), failure);

    expect(world.executions.started.map(({ release }) => release)).toEqual(['transfer-ownership-1', 'undo-transfer-1']);
  });

  it('starts nothing when somebody else moved the transfer first', async () => {
    const world = await TransferWorld.with();
    const asRead = await world.transfer();
    await beginUndo(world, asRead, failure);
    world.executions.started.length = 0;

    await expect(beginUndo(world, asRead, failure)).rejects.toThrow(ConditionFailedError);

    expect(world.executions.started).toEqual([]);
  });

  it.each([
    [undefined, { who: 'service', what: 'undo-begun', detail: { epoch: 2, step: 'HoldFunds', code: 'InsufficientFunds' } }],
    [
      { who: 'cus_seller/per_1', what: 'cancelled', detail: { side: 'seller' } },
      { who: 'cus_seller/per_1', what: 'cancelled', detail: { epoch: 2, step: 'HoldFunds', code: 'InsufficientFunds', side: 'seller' } },
    ],
  ])('says in the audit record who asked (%o)', async (asked, line) => {
    const world = await TransferWorld.with();

    await beginUndo(world, await world.transfer(), failure, asked);

    const lines = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(lines).toMatchObject([{ ...line, before: { status: 'preparing' }, after: { status: 'undoing' } }]);
  });
});
