import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { ContentionError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { workOnMessage } from '../../../lambdas/wrappers/work-on-message.js';

const schema = z.object({ a: z.number() });
const now = '2026-11-23T10:00:00.000Z';

function world() {
  const deadLetters = new InMemoryDeadLetters();
  return { deadLetters, ports: { clock: new FixedClock(now), deadLetters } as unknown as Ports };
}

describe('workOnMessage', () => {
  it('hands on what the message holds, and when it came', async () => {
    const seen: unknown[] = [];
    const act = async (_ports: Ports, ...given: readonly unknown[]) => void seen.push(given);

    await workOnMessage({ name: 'TakeLogObject', schema, act }, world().ports, { body: '{"a":1,"b":2}' });

    expect(seen).toEqual([[{ a: 1 }, now]]);
  });

  it('makes a dead letter of what can never work, and throws what may pass', async () => {
    const { ports, deadLetters } = world();
    const act = () => Promise.reject(new ContentionError('busy'));

    await workOnMessage({ name: 'TakeLogObject', schema, act }, ports, { messageId: 'm', body: '{"a":"x"}' });
    await expect(workOnMessage({ name: 'TakeLogObject', schema, act }, ports, { body: '{"a":1}' })).rejects.toThrow(ContentionError);

    expect(deadLetters.letters).toMatchObject([{ correlationId: 'm', reason: { code: 'InvalidInput' } }]);
  });
});
