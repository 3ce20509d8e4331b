import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { use } from '../use.js';
import { addGroup, addRole, place, watch } from './access.js';

/** A function with its role and log group; it uses what it is given. */
export function addFunction(solution: SolutionDraft, component: string, uses: readonly Draft[], sharedRole?: Draft): Draft {
  const { estate, random } = solution;
  const made = solution.add('lambda-function', component);
  const role = sharedRole ?? addRole(solution, component);
  made.role = role;
  estate.link(made, role);
  if (random.chance(0.85)) {
    const logs = solution.add('log-group', `/aws/lambda/${made.name}`);
    logs.isDerived = random.chance(0.5);
    estate.link(made, logs);
  }
  if (uses.some((one) => one.group)) place(solution, made, addGroup(solution, component));
  for (const used of uses) use(solution, made, used);
  watch(solution, made);
  return made;
}

/** A function that is fed from a queue or stream by a mapping. */
export function feed(solution: SolutionDraft, source: Draft, fed: Draft): void {
  const { estate } = solution;
  const mapping = solution.add('event-source-mapping', `${fed.component}-feed`);
  estate.link(mapping, fed);
  estate.link(mapping, source);
  const action =
    source.type === 'sqs-queue' ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage'] : ['kinesis:GetRecords', 'kinesis:DescribeStream'];
  fed.role?.statements.push({ Effect: 'Allow', Action: action, Resource: source.arn });
}

/** An API in front of functions. */
export function addApi(solution: SolutionDraft, component: string, functions: readonly Draft[], pool?: Draft): Draft {
  const { estate, random } = solution;
  const api = solution.add(random.chance(0.6) ? 'http-api' : 'rest-api', component);
  for (const one of functions) estate.link(api, one);
  if (pool) estate.link(api, pool);
  watch(solution, api, 0.4);
  return api;
}
