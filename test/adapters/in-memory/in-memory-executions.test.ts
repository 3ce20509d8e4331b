import { describe, expect, test } from '@jest/globals';
import { InMemoryExecutions } from '../../../adapters/in-memory/in-memory-executions.js';

describe('InMemoryExecutions', () => {
  test('a name counts once for each machine', async () => {
    const executions = new InMemoryExecutions();
    const input = { transferId: 't', correlationId: 'cor_1', epoch: 1, attempt: 1, batches: [] };

    await executions.start({ machine: 'transfer-ownership', name: 'a' }, input);
    await executions.start({ machine: 'transfer-ownership', name: 'a' }, { ...input, attempt: 2 });
    await executions.start({ machine: 'undo-transfer', name: 'a' }, input);

    expect(executions.started.map(({ machine, input: { attempt } }) => [machine, attempt])).toEqual([
      ['transfer-ownership', 1],
      ['undo-transfer', 1],
    ]);
  });

  test('a release has names of its own', async () => {
    const executions = new InMemoryExecutions();
    const input = { transferId: 't', correlationId: 'cor_1', epoch: 1, attempt: 1, batches: [] };
    const releases = await executions.releases();
    executions.deployed = { 'transfer-ownership': 'transfer-ownership-2', 'undo-transfer': 'undo-transfer-2' };

    await executions.start({ machine: 'undo-transfer', name: 'a', releases }, input);

    expect(executions.started.map(({ release }) => release)).toEqual(['undo-transfer-1']);
    expect(await executions.stateOf({ machine: 'undo-transfer', name: 'a', releases })).toBe('running');
    expect(await executions.stateOf({ machine: 'undo-transfer', name: 'a' })).toBe('absent');
  });
});
