import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { addGroup, addRole, place, watch } from './access.js';

/** Instances that do one thing, with what they share. */
export interface Fleet {
  readonly instances: readonly Draft[];
  readonly group: Draft;
  readonly role: Draft;
  readonly scaling?: Draft;
}

/** Disks of an instance: a root disk, a data disk for some, and snapshots of a few of them. */
function addDisks(solution: SolutionDraft, instance: Draft, component: string): void {
  const { random, estate } = solution;
  for (let i = random.chance(0.3) ? 2 : 1; i > 0; i -= 1) {
    const volume = solution.add('ebs-volume', `${component}-disk`);
    volume.isDerived = true;
    estate.link(volume, instance);
    estate.link(instance, volume);
    if (random.chance(0.15)) {
      const snapshot = solution.add('ebs-snapshot', `${component}-backup`);
      snapshot.isDerived = true;
      estate.link(snapshot, volume);
    }
  }
}

function addInstance(solution: SolutionDraft, component: string, group: Draft, profile: Draft): Draft {
  const { estate, random } = solution;
  const instance = solution.add('ec2-instance', component);
  place(solution, instance, group, 1);
  estate.link(instance, profile);
  estate.link(instance, solution.network.vpc);
  if (random.chance(0.4)) {
    const card = solution.add('network-interface', `${component}-eni`);
    card.isDerived = true;
    estate.link(card, instance);
    place(solution, card, group, 1);
  }
  addDisks(solution, instance, component);
  return instance;
}

/** Instances of one component, in a scaling group with a launch template or each made by itself. */
export function addFleet(solution: SolutionDraft, component: string, count: number, isScaled: boolean): Fleet {
  const { estate } = solution;
  const group = addGroup(solution, component);
  const role = addRole(solution, component);
  const profile = solution.add('instance-profile', `${component}-profile`);
  estate.link(profile, role);
  const template = isScaled ? solution.add('launch-template', `${component}-template`) : undefined;
  const scaling = isScaled ? solution.add('auto-scaling-group', `${component}-asg`) : undefined;
  if (template && scaling) {
    for (const used of [group, profile]) estate.link(template, used);
    estate.link(scaling, template);
    for (const subnet of solution.network.subnets.slice(0, 2)) estate.link(scaling, subnet);
  }
  const instances = Array.from({ length: count }, () => addInstance(solution, component, group, profile));
  for (const instance of instances) {
    Object.assign(instance, { role, settings: template, isDerived: isScaled });
    if (scaling) estate.link(scaling, instance);
    watch(solution, instance, isScaled ? 0.02 : 0.35);
  }
  return { instances, group, role, ...(scaling && { scaling }) };
}
