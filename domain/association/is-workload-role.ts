import { mentionsOf } from '../access/principal-mention.js';
import type { KnownResource } from './known-resource.js';

/** Services that take a role in order to run what somebody made, by the first part of their name. */
const workloadServices: ReadonlySet<string> = new Set([
  'apigateway',
  'apprunner',
  'batch',
  'codebuild',
  'ec2',
  'ecs-tasks',
  'elasticmapreduce',
  'firehose',
  'glue',
  'lambda',
  'pipes',
  'sagemaker',
  'states',
]);

/** Statements read of one trust policy: IAM takes no more than a few dozen. */
const statementsMax = 100;

/** Whether a role is taken by a workload: its trust names a service that runs what people made, whatever of it is known. */
export function isWorkloadRole({ type, policies }: Pick<KnownResource, 'type' | 'policies'>): boolean {
  if (type !== 'iam-role') return false;
  const statements = policies
    .flatMap(({ Statement }) => Statement)
    .filter(({ Effect, Principal }) => Effect === 'Allow' && Principal !== undefined);
  return statements
    .slice(0, statementsMax)
    .flatMap(mentionsOf)
    .some(({ kind, sense, value }) => kind === 'service' && sense === 'named' && workloadServices.has(value.split('.')[0] ?? ''));
}
