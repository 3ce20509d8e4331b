import { afterEach, describe, expect, test } from '@jest/globals';
import type { DeadLetter } from '../../../domain/events/dead-letter.js';
import { portsFor } from '../../../lambdas/wrappers/ports.js';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

describe('portsFor', () => {
  test('names what a use lacks at cold start', () => {
    expect(() => portsFor(['eventBus', 'tables'])).toThrow(/EVENT_BUS_NAME/);
  });

  test('a port whose environment is there is made when it is used', async () => {
    Object.assign(process.env, { EVENT_BUS_NAME: 'bus' });

    const ports = portsFor(['eventBus']);

    await expect(ports.tables.get({ table: 'ledger', pk: 'a', sk: 'b' })).rejects.toThrow(/LEDGER_TABLE/);
    await expect(
      ports.executions.start(
        { machine: 'undo-transfer', name: 'x' },
        { transferId: 't', correlationId: 'c', epoch: 1, attempt: 1, batches: [] },
      ),
    ).rejects.toThrow(/UNDO_MACHINE_ARN/);
    await expect(ports.vault.get('t', 'r')).rejects.toThrow(/VAULT_KEY_ID/);
    await expect(ports.deadLetters.send({} as DeadLetter)).rejects.toThrow(/DEAD_LETTER_QUEUE_URL/);
    await expect(
      ports.memberCloud.open({ type: 'secret', awsAccountId: '1', region: 'r', verb: 'list', scope: { kind: 'read' }, leaseUntil: '' }),
    ).rejects.toThrow(/CALL_TIMEOUT_SECONDS/);
  });
});
