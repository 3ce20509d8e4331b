import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { addRole, watch } from './access.js';

/** A queue, mostly with one for its dead letters. */
export function addQueue(solution: SolutionDraft, component: string, key?: Draft): Draft {
  const { estate, random } = solution;
  const queue = solution.add('sqs-queue', component);
  if (key) estate.link(queue, key);
  if (random.chance(0.7)) {
    const dead = solution.add('sqs-queue', `${component}-dead`);
    estate.link(queue, dead);
    watch(solution, dead, 0.6);
  }
  return queue;
}

/** A topic that delivers to queues and functions, each of which lets it in by its own policy. */
export function addTopic(solution: SolutionDraft, component: string, to: readonly Draft[]): Draft {
  const topic = solution.add('sns-topic', component);
  for (const one of to) {
    solution.estate.link(topic, one);
    if (one.type === 'sqs-queue') letIn(one, topic, 'sns.amazonaws.com', 'sqs:SendMessage');
  }
  return topic;
}

function letIn(to: Draft, from: Draft, Service: string, Action: string): void {
  const Condition = { ArnEquals: { 'aws:SourceArn': from.arn } };
  to.statements.push({ Effect: 'Allow', Principal: { Service }, Action, Resource: to.arn, Condition });
}

/** A rule on a bus (the default bus is no resource of its own) that delivers to targets. */
export function addRule(solution: SolutionDraft, component: string, to: readonly Draft[], bus?: Draft): Draft {
  const rule = solution.add('event-rule', component);
  for (const one of to) {
    solution.estate.link(rule, one);
    if (one.type === 'sqs-queue') letIn(one, rule, 'events.amazonaws.com', 'sqs:SendMessage');
  }
  if (bus) solution.estate.link(rule, bus);
  return rule;
}

/** A state machine that calls functions with a role of its own. */
export function addMachine(solution: SolutionDraft, component: string, functions: readonly Draft[]): Draft {
  const machine = solution.add('state-machine', component);
  const role = addRole(solution, component);
  machine.role = role;
  solution.estate.link(machine, role);
  for (const one of functions) {
    solution.estate.link(machine, one);
    solution.estate.mention(machine, one);
    role.statements.push({ Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: one.arn });
  }
  watch(solution, machine);
  return machine;
}
