import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { use } from '../use.js';
import { addGroup, addRole, place, watch } from './access.js';

/** A container service with its definition, image repository, roles and logs; it uses what it is given. */
export function addService(solution: SolutionDraft, component: string, cluster: Draft, uses: readonly Draft[], targets?: Draft): Draft {
  const { estate, random } = solution;
  const definition = solution.add('ecs-task-definition', component);
  const service = solution.add('ecs-service', component);
  const role = addRole(solution, component);
  definition.role = role;
  for (const used of [cluster, definition]) estate.link(service, used);
  estate.link(definition, role);
  if (random.chance(0.8)) {
    const repository = solution.add('ecr-repository', component);
    estate.link(definition, repository);
  }
  const logs = solution.add('log-group', `/ecs/${service.name}`);
  estate.link(definition, logs);
  place(solution, service, addGroup(solution, component));
  if (targets) estate.link(service, targets);
  Object.assign(service, { role, settings: definition });
  for (const used of uses) use(solution, service, used);
  watch(solution, service);
  return service;
}
