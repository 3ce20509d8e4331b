import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { ContentionError, NotFoundError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { subscriptions } from '../../../lambdas/events/subscriptions.js';
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
  const Records = keys.map((key) => ({ messageId: `message-${key}`, body: key === 'broken' ? '{' : JSON.stringify({ key }) }));
  let leftMs = subscriptions.TakeLogObject.timeoutSeconds * 1_000;
  const context = { getRemainingTimeInMillis: () => leftMs } as Context;
  const slow = async (ports: Ports, { key }: { readonly key: string }) => {
    if (key === 'slow') leftMs /= 3;
    return act(ports, { key });
  };
  const handler = queuedBatchHandler('TakeLogObject', z.object({ key: z.string() }), slow, () => ports);
  return { answer: await handler({ Records }, context), seen, letters: deadLetters.letters };
}

describe('queuedBatchHandler', () => {
  it('works on every message, and tells which are to be shown again', async () => {
    const { answer, seen } = await deliver('a', 'busy', 'b');

    expect(seen).toEqual(['a', 'busy', 'b']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-busy' }] });
  });

  it('begins with no message for which too little time is left', async () => {
    const { answer, seen } = await deliver('slow', 'a', 'b');

    expect(seen).toEqual(['slow']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-a' }, { itemIdentifier: 'message-b' }] });
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
