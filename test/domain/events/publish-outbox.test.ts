import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { EventRefusedError } from '../../../domain/events/errors.js';
import type { EventEnvelope } from '../../../domain/events/event-envelope.js';
import { publishOutbox } from '../../../domain/events/publish-outbox.js';
import { ThrottledError } from '../../../domain/resource/errors.js';

const texts = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({ type: 'Seller Paid', metadata: { eventId: `evt_${n}`, correlationId: `cor_${n}` }, data: { n } }),
  );

/** A bus that can never take the events with these numbers. */
function world({ refused = [] as readonly number[] } = {}) {
  const calls: number[][] = [];
  const publish = async (events: readonly EventEnvelope[]) => {
    const numbers = events.map((event) => Number(event.data.n));
    if (numbers.some((n) => refused.includes(n))) throw new EventRefusedError('too large');
    calls.push(numbers);
  };
  return { calls, eventBus: { publish }, deadLetters: new InMemoryDeadLetters(), clock: new FixedClock() };
}

describe('publishOutbox', () => {
  it('publishes in order, ten to a call', async () => {
    const ports = world();

    await publishOutbox(ports, texts(23));

    expect(ports.calls.map((numbers) => numbers.length)).toEqual([10, 10, 3]);
    expect(ports.calls.flat()).toEqual(texts(23).map((_, n) => n));
    expect(ports.deadLetters.letters).toEqual([]);
  });

  it('writes a dead letter for an event that the bus can never take, and publishes the others', async () => {
    const ports = world({ refused: [1] });

    await publishOutbox(ports, texts(12));

    expect(ports.calls.flat()).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(ports.deadLetters.letters).toMatchObject([
      { reason: { code: 'EventRefused' }, subscription: 'PublishOutbox', correlationId: 'cor_1', event: texts(2)[1] },
    ]);
  });

  it.each(['{', 'null', '"text"', '{}', '{"type":"Seller Paid"}', '{"type":1,"metadata":{"eventId":"e"},"data":{}}'])(
    'writes a dead letter for what is no event: %s',
    async (text) => {
      const ports = world();

      await publishOutbox(ports, [text, ...texts(1)]);

      expect(ports.calls).toEqual([[0]]);
      expect(ports.deadLetters.letters).toMatchObject([{ reason: { code: 'InvalidInput' }, event: text }]);
    },
  );

  it('passes on what may yet work, so that the stream tries again', async () => {
    const ports = { ...world(), eventBus: { publish: () => Promise.reject(new ThrottledError('slow down')) } };

    await expect(publishOutbox(ports, texts(2))).rejects.toThrow(ThrottledError);
    expect(ports.deadLetters.letters).toEqual([]);
  });

  it('passes types that only a newer version knows', async () => {
    const ports = world();

    await publishOutbox(ports, [texts(1)[0]?.replace('Seller Paid', 'Something New') ?? '']);

    expect(ports.calls).toEqual([[0]]);
  });
});
