import type { SolutionDraft } from '../estate-draft.js';
import { addKey } from '../parts/access.js';
import { addBucket, addTable } from '../parts/data.js';
import { addFunction, feed } from '../parts/function.js';
import { addMachine, addQueue, addRule, addTopic } from '../parts/messaging.js';
import { use } from '../use.js';

/** A bus with rules, each over a queue to a function of its own; a topic that fans out, and a machine for what has steps. */
export function eventPipeline(solution: SolutionDraft): void {
  const { random } = solution;
  const key = addKey(solution);
  const bus = solution.add('event-bus', 'events');
  const store = random.chance(0.7) ? addTable(solution, 'state', key) : addBucket(solution, 'state', key);
  const consumers = Array.from({ length: random.whole(2, 6) }, (_, i) => {
    const queue = addQueue(solution, `inbox-${i}`, key);
    const consumer = addFunction(solution, `consumer-${i}`, random.chance(0.7) ? [store] : [bus]);
    feed(solution, queue, consumer);
    addRule(solution, `route-${i}`, [queue], bus);
    return consumer;
  });
  const producer = addFunction(solution, 'producer', [bus]);
  if (random.chance(0.6)) {
    const topic = addTopic(solution, 'fan-out', [addQueue(solution, 'audit', key), random.pick(consumers)]);
    use(solution, producer, topic);
  }
  if (random.chance(0.5)) {
    const steps = Array.from({ length: random.whole(2, 4) }, (_, i) => addFunction(solution, `step-${i}`, [store]));
    addRule(solution, 'start', [addMachine(solution, 'flow', steps)], bus);
  }
}
