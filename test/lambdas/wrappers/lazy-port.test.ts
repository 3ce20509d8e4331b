import { describe, expect, test } from '@jest/globals';
import type { EventBus } from '../../../domain/ports/event-bus.js';
import { lazyPort } from '../../../lambdas/wrappers/lazy-port.js';

describe('lazyPort', () => {
  test('loads at the first call, once, and keeps `this`', async () => {
    let loads = 0;
    class Bus implements EventBus {
      readonly sizes: number[] = [];
      async publish(events: readonly unknown[]): Promise<void> {
        this.sizes.push(events.length);
      }
    }
    const bus = new Bus();
    const port = lazyPort<EventBus>(async () => {
      loads += 1;
      return bus;
    });

    expect(loads).toBe(0);
    await port.publish([]);
    await port.publish([]);

    expect([loads, bus.sizes.length]).toEqual([1, 2]);
  });

  test('tries a load that failed again', async () => {
    let loads = 0;
    const port = lazyPort<EventBus>(async () => {
      loads += 1;
      if (loads === 1) throw new Error('not yet');
      return { publish: async () => undefined };
    });

    await expect(port.publish([])).rejects.toThrow('not yet');
    await expect(port.publish([])).resolves.toBeUndefined();
  });

  test('is no promise', async () => {
    const port = lazyPort<EventBus>(async () => ({ publish: async () => undefined }));

    expect(await Promise.resolve(port)).toBe(port);
  });
});
