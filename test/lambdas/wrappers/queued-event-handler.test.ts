import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { ConditionFailedError, ContentionError, NotFoundError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { queuedEventHandler } from '../../../lambdas/wrappers/queued-event-handler.js';

const schema = z.object({ detail: z.looseObject({ transferId: z.string() }) });
const event = { detail: { transferId: 'trf_1', metadata: { correlationId: 'cor_1' } } };
const now = '2026-11-23T10:00:00.000Z';

let deadLetters: InMemoryDeadLetters;
let seen: unknown[][];
beforeEach(() => {
  deadLetters = new InMemoryDeadLetters();
  seen = [];
});

/** One message through the handler; the use case fails with `failure` when there is one. */
async function deliver(body: unknown, { failure, record = {} }: { failure?: unknown; record?: object } = {}) {
  const act = async (_ports: Ports, ...given: unknown[]) => {
    seen.push(given);
    if (failure !== undefined) throw failure;
  };
  const ports = { clock: new FixedClock(now), deadLetters } as unknown as Ports;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const handler = queuedEventHandler('StartTransfer', schema, act, () => ports);
  await handler({ Records: [{ messageId: 'message-1', body: text, ...record }] }, {} as Context);
}

describe('queuedEventHandler', () => {
  it('takes the event out of its message', async () => {
    await deliver(event);

    expect(seen).toEqual([[event, now]]);
    expect(deadLetters.letters).toEqual([]);
  });

  it('tells when the event arrived, before it waited in the queue', async () => {
    const arrived = '2026-11-23T07:00:00.000Z';

    await deliver(event, { record: { attributes: { SentTimestamp: String(Date.parse(arrived)), SenderId: 'x' } } });

    expect(seen).toEqual([[event, arrived]]);
  });

  it.each([
    ['no JSON', '{', 'InvalidInput'],
    ['nothing of the schema', '{"detail":{}}', 'InvalidInput'],
    ['too much', JSON.stringify({ ...event, more: 'x'.repeat(262_144) }), 'EventTooLarge'],
  ])('makes a dead letter of %s and never tries again', async (_what, body, code) => {
    await deliver(body);

    expect(seen).toEqual([]);
    expect(deadLetters.letters).toMatchObject([{ reason: { code }, event: body.slice(0, 35_000), eventCharacters: body.length }]);
  });

  it('makes a dead letter of what the use case refuses for good', async () => {
    await deliver(event, { failure: new NotFoundError('transfer', 'trf_1') });

    expect(deadLetters.letters).toMatchObject([
      { reason: { code: 'NotFound' }, subscription: 'StartTransfer', receivedAt: now, correlationId: 'cor_1' },
    ]);
  });

  it.each([new ContentionError('busy'), new ConditionFailedError([0]), new TypeError('a defect')])(
    'lets the queue show it again after a failure that may pass: $name',
    async (failure) => {
      await expect(deliver(event, { failure })).rejects.toBe(failure);
      expect(deadLetters.letters).toEqual([]);
    },
  );

  it('goes by the id of the message where the sender named nothing', async () => {
    await deliver({ detail: { metadata: { correlationId: 7 } } });

    expect(deadLetters.letters[0]?.correlationId).toBe('message-1');
  });

  it('shows the message again when the dead letter cannot be kept', async () => {
    const lost = new ContentionError('no queue');
    deadLetters.send = () => Promise.reject(lost);

    await expect(deliver('{')).rejects.toBe(lost);
  });
});
