import type { SolutionDraft } from '../estate-draft.js';
import { addBucket, addDatabase, addTable } from '../parts/data.js';
import { addApi, addFunction, feed } from '../parts/function.js';
import { addQueue } from '../parts/messaging.js';
import { use } from '../use.js';

/** One product for many tenants: a control plane, a data plane that all share, and for each tenant a queue, a bucket and a user pool. */
export function saas(solution: SolutionDraft): void {
  const { random } = solution;
  const registry = addTable(solution, 'tenants');
  const data = addTable(solution, 'data');
  const { database, secret } = addDatabase(solution, 'ledger');
  const onboarding = addFunction(solution, 'onboarding', [registry]);
  const handlers = Array.from({ length: random.whole(2, 4) }, (_, i) =>
    addFunction(solution, `api-${i}`, [registry, data, ...(random.chance(0.5) ? [database, ...(secret ? [secret] : [])] : [])]),
  );
  addApi(solution, 'api', [...handlers, onboarding]);
  for (let i = random.whole(2, 7); i > 0; i -= 1) {
    const bucket = addBucket(solution, `tenant-${i}-files`);
    for (const handler of handlers) if (random.chance(0.6)) use(solution, handler, bucket);
    use(solution, onboarding, bucket);
    if (random.chance(0.6)) use(solution, onboarding, solution.add('user-pool', `tenant-${i}-people`), { isNeeded: false });
    if (random.chance(0.5)) feed(solution, addQueue(solution, `tenant-${i}-jobs`), random.pick(handlers));
  }
}
