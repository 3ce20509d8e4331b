import type { SolutionDraft } from '../estate-draft.js';
import { addBalancer, routeTo } from '../parts/balancer.js';
import { addFleet } from '../parts/compute.js';
import { addDatabase } from '../parts/data.js';
import { addNetwork } from '../parts/network.js';
import { use } from '../use.js';

/** A spoke: a network of its own that reaches the others over the shared transit gateway, with instances and a database in it. */
export function hubAndSpoke(solution: SolutionDraft): void {
  const { random, estate } = solution;
  solution.network = addNetwork(estate, (type, component) => solution.add(type, component), random.whole(1, 2), false);
  const hub = [...estate.shared].find((one) => one.type === 'transit-gateway') ?? estate.addShared('transit-gateway', 'hub');
  estate.link(hub, solution.network.vpc);
  for (const routes of [...solution.members].filter((one) => one.type === 'route-table')) estate.link(routes, hub);
  const fleet = addFleet(solution, 'app', random.whole(2, 5), random.chance(0.5));
  if (random.chance(0.7)) routeTo(solution, addBalancer(solution, 'app'), fleet, 'app');
  const { database, secret } = addDatabase(solution, 'db');
  for (const instance of fleet.instances) for (const used of [database, ...(secret ? [secret] : [])]) use(solution, instance, used);
  if (random.chance(0.4)) {
    const endpoint = solution.add('vpc-endpoint', 's3-endpoint');
    estate.link(endpoint, solution.network.vpc);
  }
}
