import type { KnownType } from '../../known-type.js';
import type { TypeShape } from './type-shape.js';

/** How jobs and builds are named. */
export const jobShapes = {
  'batch-compute-environment': {
    arnPath: 'ComputeEnvironmentArn',
    arn: 'arn:aws:batch:{region}:{account}:compute-environment/{id}',
    id: 'ComputeEnvironmentName',
  },
  'batch-job-queue': { arnPath: 'JobQueueArn', arn: 'arn:aws:batch:{region}:{account}:job-queue/{id}', id: 'JobQueueName' },
  'batch-job-definition': { arnPath: 'JobDefinitionArn', id: 'JobDefinitionArn', name: 'JobDefinitionName' },
  'build-project': { arnPath: 'Arn', arn: 'arn:aws:codebuild:{region}:{account}:project/{id}', id: 'Name' },
} as const satisfies { readonly [type in KnownType]?: TypeShape };
