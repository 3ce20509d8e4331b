import { describe, expect, it } from '@jest/globals';
import type { EventEnvelope } from '../../../domain/events/event-envelope.js';
import { publishOutbox } from '../../../domain/events/publish-outbox.js';

describe('publishOutbox', () => {
  it('publishes in order, ten to a call', async () => {
    const calls: (readonly EventEnvelope[])[] = [];
    const eventBus = { publish: async (events: readonly EventEnvelope[]) => void calls.push(events) };
    const texts = Array.from({ length: 23 }, (_, n) => JSON.stringify({ type: 'Seller Paid', data: { n } }));

    await publishOutbox({ eventBus }, texts);

    expect(calls.map((events) => events.length)).toEqual([10, 10, 3]);
    expect(calls.flat().map((event) => event.data.n)).toEqual(texts.map((_, n) => n));
  });
});
