import type { SolutionDraft } from '../estate-draft.js';
import { addKey } from '../parts/access.js';
import { addFleet } from '../parts/compute.js';
import { addService } from '../parts/container.js';
import { addBucket, addTable } from '../parts/data.js';
import { addFunction } from '../parts/function.js';
import { addQueue, addRule } from '../parts/messaging.js';
import { use } from '../use.js';

/** Work in a queue, workers in a scaling group or as tasks, files in and out, progress in a table, a timetable that starts it. */
export function batch(solution: SolutionDraft): void {
  const { random } = solution;
  const key = addKey(solution);
  const queue = addQueue(solution, 'work', key);
  const [input, output] = [addBucket(solution, 'input', key), addBucket(solution, 'output', key)];
  const progress = random.chance(0.7) ? [addTable(solution, 'progress', key)] : [];
  addRule(solution, 'timetable', [addFunction(solution, 'submit', [queue, input, ...progress])]);
  if (random.chance(0.6)) {
    const fleet = addFleet(solution, 'worker', random.whole(2, 10), true);
    for (const worker of fleet.instances) for (const used of [queue, input, output, ...progress]) use(solution, worker, used);
  } else {
    const cluster = solution.add('ecs-cluster', 'cluster');
    for (let i = random.whole(1, 3); i > 0; i -= 1) addService(solution, `worker-${i}`, cluster, [queue, input, output, ...progress]);
  }
  if (random.chance(0.5)) addRule(solution, 'done', [addFunction(solution, 'report', [output, ...progress])]);
}
