import { describe, expect, test } from '@jest/globals';
import { InMemoryExecutions } from '../../../adapters/in-memory/in-memory-executions.js';

describe('InMemoryExecutions', () => {
  test('a name counts once for each machine', async () => {
    const executions = new InMemoryExecutions();
    const input = { transferId: 't', epoch: 1, attempt: 1, batches: [] };

    await executions.start('transfer-ownership', 'a', input);
    await executions.start('transfer-ownership', 'a', { ...input, attempt: 2 });
    await executions.start('undo-transfer', 'a', input);

    expect(executions.started.map(({ machine, input: { attempt } }) => [machine, attempt])).toEqual([
      ['transfer-ownership', 1],
      ['undo-transfer', 1],
    ]);
  });
});
