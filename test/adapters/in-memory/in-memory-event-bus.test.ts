import { describe, expect, test } from '@jest/globals';
import { InMemoryEventBus } from '../../../adapters/in-memory/in-memory-event-bus.js';

describe('InMemoryEventBus', () => {
  test('keeps events in order', async () => {
    const bus = new InMemoryEventBus();
    const metadata = { eventId: 'evt_1', schemaVersion: 1, occurredAt: '', correlationId: 'c', customerIds: [] } as const;

    await bus.publish([{ type: 'Seller Paid', metadata, data: {} }]);
    await bus.publish([{ type: 'Transfer Undone', metadata, data: {} }]);

    expect(bus.published.map((event) => event.type)).toEqual(['Seller Paid', 'Transfer Undone']);
  });
});
