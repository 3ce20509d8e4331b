import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { addKey } from '../parts/access.js';
import { addBucket, addTable } from '../parts/data.js';
import { addApi, addFunction, feed } from '../parts/function.js';
import { addQueue, addRule } from '../parts/messaging.js';
import { use } from '../use.js';

/** An API of functions over tables, with a queue for what may wait, a user pool and a web page in a bucket. */
export function serverless(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const key = addKey(solution);
  const tables = Array.from({ length: random.whole(1, 3) }, (_, i) => addTable(solution, `table-${i}`, key));
  const parameter = random.chance(0.4) ? [solution.add('ssm-parameter', 'settings')] : [];
  const secret = random.chance(0.4) ? [solution.add('secret', 'api-key')] : [];
  const handlers = Array.from({ length: Math.max(tables.length, random.whole(2, 8)) }, (_, i) =>
    addFunction(solution, `handler-${i}`, [
      i < tables.length ? (tables[i] as Draft) : random.pick(tables),
      ...(random.chance(0.4) ? [...parameter, ...secret] : []),
    ]),
  );
  const pool = random.chance(0.5) ? solution.add('user-pool', 'people') : undefined;
  addApi(solution, 'api', handlers, pool);
  if (random.chance(0.6)) {
    const queue = addQueue(solution, 'jobs', key);
    use(solution, random.pick(handlers), queue);
    feed(solution, queue, addFunction(solution, 'jobs-worker', [random.pick(tables)]));
  }
  if (random.chance(0.5)) addRule(solution, 'nightly', [addFunction(solution, 'nightly-report', [random.pick(tables)])]);
  if (random.chance(0.4)) {
    const page = addBucket(solution, 'page');
    const distribution = solution.add('distribution', 'page-cdn');
    estate.link(distribution, page);
  }
}
