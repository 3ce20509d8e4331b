import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';

/** A role with what every execution role may do; a quarter of hand-made ones have a policy with `*` that says nothing. */
export function addRole(solution: SolutionDraft, component: string): Draft {
  const role = solution.add('iam-role', `${component}-role`);
  role.statements.push({ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' });
  if (solution.practice.made === 'hand' && solution.random.chance(0.25)) {
    role.statements.push({ Effect: 'Allow', Action: ['s3:*', 'dynamodb:*'], Resource: '*' });
  }
  return role;
}

/** A security group in the network of its solution. */
export function addGroup(solution: SolutionDraft, component: string): Draft {
  const group = solution.add('security-group', `${component}-sg`);
  solution.estate.link(group, solution.network.vpc);
  return group;
}

/** Puts a member into subnets of its network and behind a group. */
export function place(solution: SolutionDraft, draft: Draft, group: Draft, subnetsMax = 2): void {
  draft.group = group;
  solution.estate.link(draft, group);
  for (const subnet of solution.random.shuffled(solution.network.subnets).slice(0, subnetsMax)) solution.estate.link(draft, subnet);
}

/** A key of its own for one solution in four; others use the key of AWS, which is no resource of the customer's. */
export function addKey(solution: SolutionDraft): Draft | undefined {
  return solution.random.chance(0.25) ? solution.add('kms-key', 'data-key') : undefined;
}

/** An alarm on a member for one in three; it tells the topic that everybody's alarms tell. */
export function watch(solution: SolutionDraft, draft: Draft, share = 0.35): void {
  if (!solution.random.chance(share)) return;
  const alarm = solution.add('alarm', `${draft.component}-alarm`);
  solution.estate.link(alarm, draft);
  const topic = [...solution.estate.shared].find((one) => one.type === 'sns-topic');
  if (topic) solution.estate.link(alarm, topic);
}
