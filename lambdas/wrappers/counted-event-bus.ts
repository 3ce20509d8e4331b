import type { EventType } from '../../domain/events/event-envelope.js';
import { type Clock, secondsBetween } from '../../domain/ports/clock.js';
import type { EventBus } from '../../domain/ports/event-bus.js';
import type { MetricName } from './metric-units.js';
import { measure } from './metrics.js';

/** Events whose number is watched. */
const counted: { readonly [type in EventType]?: MetricName } = {
  'Transfer Committed': 'TransfersCommitted',
  'Transfer Completed': 'TransfersCompleted',
  'Transfer Undone': 'TransfersUndone',
  'Transfer Needs Operator': 'TransfersNeedingOperator',
};

/** The bus, with metrics of what it has taken: every event passes here once, whoever wrote it. */
export function countedEventBus(bus: EventBus, clock: Clock): EventBus {
  return {
    publish: async (events) => {
      await bus.publish(events);
      for (const { type } of events) if (counted[type]) measure(counted[type], 1);
      const [oldest] = events.map(({ metadata }) => metadata.occurredAt).sort();
      if (oldest !== undefined) measure('OldestUndeliveredEventSeconds', Math.max(0, secondsBetween(oldest, clock.now())));
    },
  };
}
