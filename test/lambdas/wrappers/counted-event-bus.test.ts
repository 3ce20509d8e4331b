import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryEventBus } from '../../../adapters/in-memory/in-memory-event-bus.js';
import type { EventEnvelope, EventType } from '../../../domain/events/event-envelope.js';
import { countedEventBus } from '../../../lambdas/wrappers/counted-event-bus.js';
import { metrics } from '../../../lambdas/wrappers/metrics.js';

const now = '2026-11-23T10:00:00.000Z';

function event(type: EventType, occurredAt = now): EventEnvelope {
  return {
    type,
    metadata: { eventId: `evt_${type}`, schemaVersion: 1, occurredAt, correlationId: 'order-7f3a', customerIds: [] },
    data: {},
  };
}

describe('countedEventBus', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('counts how transfers end, and how long the oldest event had waited', async () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();
    const bus = new InMemoryEventBus();

    await countedEventBus(bus, new FixedClock(now)).publish([
      event('Transfer Undone'),
      event('Listing Published', '2026-11-23T09:58:30.000Z'),
      event('Transfer Undone'),
    ]);

    expect(bus.published).toHaveLength(3);
    expect(added.mock.calls).toEqual([
      ['TransfersUndone', 'Count', 1],
      ['TransfersUndone', 'Count', 1],
      ['OldestUndeliveredEventSeconds', 'Seconds', 90],
    ]);
  });

  it('counts nothing that the bus did not take', async () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();
    const bus = { publish: () => Promise.reject(new Error('no')) };

    await expect(countedEventBus(bus, new FixedClock(now)).publish([event('Transfer Undone')])).rejects.toThrow('no');

    expect(added).not.toHaveBeenCalled();
  });
});
