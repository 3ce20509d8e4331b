import type { KnownType } from '../../known-type.js';
import { ec2Shape, type TypeShape } from './type-shape.js';

/** How instances, functions and containers are named. */
export const computeShapes = {
  'ec2-instance': ec2Shape('instance', 'InstanceId', { aliases: ['PrivateDnsName', 'PublicDnsName'] }),
  'ebs-volume': ec2Shape('volume', 'VolumeId'),
  // Snapshots and images are named without an account.
  'ebs-snapshot': { arn: 'arn:aws:ec2:{region}::snapshot/{id}', id: 'SnapshotId' },
  'machine-image': { arn: 'arn:aws:ec2:{region}::image/{id}', id: 'ImageId', name: 'Name' },
  'key-pair': ec2Shape('key-pair', 'KeyName', { aliases: ['KeyPairId'] }),
  'launch-template': ec2Shape('launch-template', 'LaunchTemplateId', { name: 'LaunchTemplateName' }),
  'auto-scaling-group': { arnPath: 'AutoScalingGroupARN', id: 'AutoScalingGroupName' },
  'lambda-function': {
    arnPath: 'FunctionArn',
    arn: 'arn:aws:lambda:{region}:{account}:function:{id}',
    id: 'FunctionName',
    aliases: ['FunctionUrl'],
    policies: ['Policy'],
  },
  'event-source-mapping': {
    arnPath: 'EventSourceMappingArn',
    arn: 'arn:aws:lambda:{region}:{account}:event-source-mapping:{id}',
    id: 'UUID',
  },
  'ecs-cluster': { arnPath: 'ClusterArn', arn: 'arn:aws:ecs:{region}:{account}:cluster/{id}', id: 'ClusterName' },
  'ecs-service': { arnPath: 'ServiceArn', id: 'ServiceName' },
  'ecs-task-definition': { arnPath: 'TaskDefinitionArn', id: 'TaskDefinitionArn', name: 'Family' },
  'ecr-repository': {
    arnPath: 'RepositoryArn',
    arn: 'arn:aws:ecr:{region}:{account}:repository/{id}',
    id: 'RepositoryName',
    aliases: ['RepositoryUri'],
    policies: ['PolicyText', 'RepositoryPolicyText'],
  },
} as const satisfies { readonly [type in KnownType]?: TypeShape };
