import type { SolutionDraft } from '../estate-draft.js';
import { addBalancer, routeTo } from '../parts/balancer.js';
import { addFleet } from '../parts/compute.js';
import { addBucket, addCache, addDatabase } from '../parts/data.js';
import { use } from '../use.js';

/** One service in two colours behind one balancer; only one colour has traffic, and both are one solution. */
export function blueGreen(solution: SolutionDraft): void {
  const { random } = solution;
  const front = addBalancer(solution, 'service');
  const { database, secret } = addDatabase(solution, 'db');
  const others = [...(secret ? [secret] : []), ...(random.chance(0.5) ? [addCache(solution, 'sessions')] : [addBucket(solution, 'files')])];
  for (const colour of ['blue', 'green'] as const) {
    const isIdle = colour === 'green';
    // The idle colour is often scaled to one instance, or to none.
    const fleet = addFleet(solution, colour, isIdle ? random.whole(0, 2) : random.whole(2, 5), true);
    routeTo(solution, front, fleet, colour);
    for (const instance of fleet.instances) {
      for (const used of [database, ...others]) use(solution, instance, used, { rate: isIdle ? 0.01 : 1 });
    }
  }
}
