import type { SolutionDraft } from '../estate-draft.js';
import { addKey } from '../parts/access.js';
import { addBalancer, routeTo } from '../parts/balancer.js';
import { addFleet } from '../parts/compute.js';
import { addBucket, addCache, addDatabase } from '../parts/data.js';
import { use } from '../use.js';

/** Three tiers: a balancer, instances in a scaling group, a database, often a cache, a bucket and a distribution before all. */
export function web(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const key = addKey(solution);
  const front = addBalancer(solution, 'web');
  const fleet = addFleet(solution, 'web', random.whole(2, 6), random.chance(0.8));
  routeTo(solution, front, fleet, 'web');
  const { database, secret } = addDatabase(solution, 'db', key);
  const cache = random.chance(0.5) ? [addCache(solution, 'cache')] : [];
  const assets = random.chance(0.7) ? [addBucket(solution, 'assets', key)] : [];
  for (const instance of fleet.instances) {
    for (const used of [database, ...(secret ? [secret] : []), ...cache, ...assets]) use(solution, instance, used);
  }
  if (random.chance(0.4)) {
    const distribution = solution.add('distribution', 'cdn');
    for (const origin of [front.balancer, ...assets]) estate.link(distribution, origin);
  }
  if (random.chance(0.35)) {
    const workers = addFleet(solution, 'worker', random.whole(1, 3), true);
    for (const worker of workers.instances) use(solution, worker, database);
  }
}
