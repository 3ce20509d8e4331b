import type { KnownType } from '../../known-type.js';
import type { TypeShape } from './type-shape.js';

/** How stores are named. */
export const dataShapes = {
  's3-bucket': {
    arn: 'arn:aws:s3:::{id}',
    id: 'Name',
    derived: [
      '{id}.s3.amazonaws.com',
      '{id}.s3.{region}.amazonaws.com',
      '{id}.s3-{region}.amazonaws.com',
      '{id}.s3-website-{region}.amazonaws.com',
      '{id}.s3-website.{region}.amazonaws.com',
    ],
    policies: ['Policy', 'BucketPolicy.PolicyText'],
  },
  'efs-file-system': {
    arnPath: 'FileSystemArn',
    arn: 'arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}',
    id: 'FileSystemId',
    name: 'Name',
    aliases: ['AccessPoints.AccessPointId'],
    derived: ['{id}.efs.{region}.amazonaws.com'],
    policies: ['Policy', 'FileSystemPolicy'],
  },
  // A mount target has no ARN of AWS; this one is written alike.
  'efs-mount-target': {
    arn: 'arn:aws:elasticfilesystem:{region}:{account}:mount-target/{id}',
    id: 'MountTargetId',
    aliases: ['IpAddress'],
  },
  'rds-instance': {
    arnPath: 'DBInstanceArn',
    arn: 'arn:aws:rds:{region}:{account}:db:{id}',
    id: 'DBInstanceIdentifier',
    aliases: ['Endpoint.Address', 'DbiResourceId'],
  },
  'rds-cluster': {
    arnPath: 'DBClusterArn',
    arn: 'arn:aws:rds:{region}:{account}:cluster:{id}',
    id: 'DBClusterIdentifier',
    aliases: ['Endpoint', 'ReaderEndpoint', 'DbClusterResourceId'],
  },
  'rds-subnet-group': { arnPath: 'DBSubnetGroupArn', arn: 'arn:aws:rds:{region}:{account}:subgrp:{id}', id: 'DBSubnetGroupName' },
  'dynamodb-table': {
    arnPath: 'TableArn',
    arn: 'arn:aws:dynamodb:{region}:{account}:table/{id}',
    id: 'TableName',
    policies: ['ResourcePolicy'],
  },
  'elasticache-cluster': {
    arnPath: 'ARN',
    arn: 'arn:aws:elasticache:{region}:{account}:cluster:{id}',
    id: 'CacheClusterId',
    aliases: ['ConfigurationEndpoint.Address', 'CacheNodes.Endpoint.Address'],
  },
  'elasticache-replication-group': {
    arnPath: 'ARN',
    arn: 'arn:aws:elasticache:{region}:{account}:replicationgroup:{id}',
    id: 'ReplicationGroupId',
    aliases: ['ConfigurationEndpoint.Address', 'NodeGroups.PrimaryEndpoint.Address', 'NodeGroups.ReaderEndpoint.Address'],
  },
  'kinesis-stream': {
    arnPath: 'StreamARN',
    arn: 'arn:aws:kinesis:{region}:{account}:stream/{id}',
    id: 'StreamName',
    policies: ['Policy'],
  },
} as const satisfies { readonly [type in KnownType]?: TypeShape };
