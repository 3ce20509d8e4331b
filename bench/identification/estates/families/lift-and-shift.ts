import type { SolutionDraft } from '../estate-draft.js';
import { addFleet } from '../parts/compute.js';
import { addBucket, addFileSystem } from '../parts/data.js';
import { use } from '../use.js';

/** What came from a data centre as it was: single instances by role that find each other by address, with files and fixed addresses. */
export function liftAndShift(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const roles = random.shuffled(['app', 'web', 'report', 'import', 'search']).slice(0, random.whole(2, 4));
  const store = addFleet(solution, 'sql', random.whole(1, 2), false);
  const fleets = roles.map((role) => addFleet(solution, role, random.whole(1, 3), false));
  const [server] = store.instances;
  for (const fleet of fleets) {
    for (const instance of fleet.instances) {
      if (server) use(solution, instance, server);
      if (random.chance(0.4)) use(solution, instance, random.pick(random.pick(fleets).instances));
      if (random.chance(0.3)) {
        const address = solution.add('elastic-ip', `${instance.component}-address`);
        estate.link(address, instance);
      }
    }
  }
  if (random.chance(0.5)) {
    const { mounts } = addFileSystem(solution, 'share');
    for (const fleet of fleets) for (const instance of fleet.instances) use(solution, instance, random.pick(mounts));
  }
  if (random.chance(0.5) && server) use(solution, server, addBucket(solution, 'backups'));
}
