import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { addGroup, place, watch } from './access.js';
import type { Fleet } from './compute.js';

/** A balancer with its listener. */
export interface Balancer {
  readonly balancer: Draft;
  readonly listener: Draft;
}

/** A balancer in front of a component; its name is an alias in the shared zone more often than not. */
export function addBalancer(solution: SolutionDraft, component: string): Balancer {
  const { estate, random } = solution;
  const balancer = solution.add('load-balancer', `${component}-alb`);
  place(solution, balancer, addGroup(solution, `${component}-alb`));
  const listener = solution.add('load-balancer-listener', `${component}-https`);
  estate.link(listener, balancer);
  const shared = (type: Draft['type']) => [...estate.shared].find((one) => one.type === type);
  // One certificate for the whole domain is as common as one for each name.
  const certificate = random.chance(0.5) ? shared('certificate') : solution.add('certificate', `${component}-certificate`);
  if (certificate) estate.link(listener, certificate);
  const zone = shared('hosted-zone');
  if (zone && random.chance(0.7)) estate.link(zone, balancer);
  const logs = shared('s3-bucket');
  if (logs && random.chance(0.6)) estate.link(balancer, logs);
  watch(solution, balancer, 0.5);
  return { balancer, listener };
}

/** A target group behind a listener. */
export function addTargets(solution: SolutionDraft, { balancer, listener }: Balancer, component: string): Draft {
  const targets = solution.add('target-group', `${component}-targets`);
  solution.estate.link(listener, targets);
  solution.estate.link(targets, balancer);
  solution.estate.link(targets, solution.network.vpc);
  return targets;
}

/** Routes from a balancer to the instances of a fleet, in configuration, groups and logs. */
export function routeTo(solution: SolutionDraft, front: Balancer, fleet: Fleet, component: string): Draft {
  const { estate, random } = solution;
  const targets = addTargets(solution, front, component);
  if (fleet.scaling) estate.link(fleet.scaling, targets);
  if (front.balancer.group) estate.link(fleet.group, front.balancer.group);
  for (const instance of fleet.instances) {
    estate.link(targets, instance);
    const seen = { from: front.balancer, to: instance, firstDaysAgo: 30, lastDaysAgo: 0, principals: 0 } as const;
    const events = Math.round(Math.exp(random.normal(8, 1.5)));
    if (estate.switches.flow) estate.see({ ...seen, relation: 'calls', source: 'flow', events });
    if (estate.switches.balancer) estate.see({ ...seen, relation: 'routes to', source: 'balancer', events });
  }
  return targets;
}
