import type { SolutionDraft } from '../estate-draft.js';
import { addKey } from '../parts/access.js';
import { addBalancer, addTargets } from '../parts/balancer.js';
import { addService } from '../parts/container.js';
import { addCache, addDatabase, addFileSystem } from '../parts/data.js';
import { addQueue } from '../parts/messaging.js';

/** Container services behind one balancer in a cluster of their own, with a database, a cache, files and a queue for workers. */
export function containers(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const key = addKey(solution);
  const cluster = solution.add('ecs-cluster', 'cluster');
  const front = addBalancer(solution, 'api');
  const { database, secret } = addDatabase(solution, 'db', key);
  const cache = random.chance(0.5) ? [addCache(solution, 'cache')] : [];
  const queue = random.chance(0.6) ? [addQueue(solution, 'jobs', key)] : [];
  const common = [database, ...(secret ? [secret] : [])];
  for (let i = random.whole(1, 4); i > 0; i -= 1) {
    const targets = addTargets(solution, front, `service-${i}`);
    const service = addService(solution, `service-${i}`, cluster, [...(random.chance(0.8) ? common : []), ...cache, ...queue], targets);
    if (front.balancer.group && service.group) estate.link(service.group, front.balancer.group);
  }
  if (queue.length > 0) addService(solution, 'worker', cluster, [...queue, ...common]);
  if (random.chance(0.3)) {
    const { files, mounts } = addFileSystem(solution, 'files');
    const definition = [...solution.members].find((one) => one.type === 'ecs-task-definition');
    if (definition) estate.link(definition, files);
    const service = [...solution.members].find((one) => one.type === 'ecs-service');
    for (const mount of mounts) if (mount.group && service?.group) estate.link(mount.group, service.group);
  }
}
