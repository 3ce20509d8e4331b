import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { ContentionError, NotFoundError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { queuedBatchHandler } from '../../../lambdas/wrappers/queued-batch-handler.js';

const failures: { readonly [key: string]: Error } = { busy: new ContentionError('busy'), gone: new NotFoundError('thing', 'gone') };

async function deliver(...keys: readonly string[]) {
  const deadLetters = new InMemoryDeadLetters();
  const seen: string[] = [];
  const ports = { clock: new FixedClock('2026-11-23T10:00:00.000Z'), deadLetters } as unknown as Ports;
  const act = async (_ports: Ports, { key }: { readonly key: string }) => {
    seen.push(key);
    const failure = failures[key];
    if (failure !== undefined) throw failure;
  };
  const handler = queuedBatchHandler('TakeLogObject', z.object({ key: z.string() }), act, () => ports);
  const Records = keys.map((key) => ({ messageId: `message-${key}`, body: key === 'broken' ? '{' : JSON.stringify({ key }) }));
  return { answer: await handler({ Records }, {} as Context), seen, letters: deadLetters.letters };
}

describe('queuedBatchHandler', () => {
  it('works on every message, and tells which are to be shown again', async () => {
    const { answer, seen } = await deliver('a', 'busy', 'b');

    expect(seen).toEqual(['a', 'busy', 'b']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-busy' }] });
  });

  it('makes a dead letter of what is refused for good, which is then done', async () => {
    const { answer, letters } = await deliver('gone', 'broken', 'a');

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(letters.map(({ reason, subscription }) => [subscription, reason.code])).toEqual([
      ['TakeLogObject', 'NotFound'],
      ['TakeLogObject', 'InvalidInput'],
    ]);
  });
});
