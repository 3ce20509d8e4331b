import { describe, expect, it } from '@jest/globals';
import { ConditionFailedError } from '../../../domain/errors.js';
import { beginUndo } from '../../../domain/transfer/begin-undo.js';
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

  it('starts nothing when somebody else moved the transfer first', async () => {
    const world = await TransferWorld.with();
    const asRead = await world.transfer();
    await beginUndo(world, asRead, failure);
    world.executions.started.length = 0;

    await expect(beginUndo(world, asRead, failure)).rejects.toThrow(ConditionFailedError);

    expect(world.executions.started).toEqual([]);
  });
});
