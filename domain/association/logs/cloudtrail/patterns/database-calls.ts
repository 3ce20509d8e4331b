import type { CallRow } from '../call-pattern.js';

/** Tables, databases and caches; SQL never appears in CloudTrail, the Data API and IAM authentication do. */
export const databaseCalls: readonly CallRow[] = [
  {
    source: 'dynamodb',
    to: ['dynamodb-table', 'tableName'],
    reads: 'GetItem BatchGetItem Query Scan TransactGetItems GetRecords GetShardIterator ExecuteStatement BatchExecuteStatement',
    writes: 'PutItem UpdateItem DeleteItem BatchWriteItem TransactWriteItems ExecuteTransaction',
    deploys: 'CreateTable UpdateTable UpdateTimeToLive UpdateContinuousBackups TagResource PutResourcePolicy',
  },
  { source: 'rds-data', to: ['rds-cluster', 'resourceArn'], writes: 'ExecuteStatement BatchExecuteStatement BeginTransaction ExecuteSql' },
  { source: 'rds-data', to: ['secret', 'secretArn'], reads: 'ExecuteStatement BatchExecuteStatement BeginTransaction ExecuteSql' },
  {
    source: 'rds',
    to: ['rds-instance', 'dBInstanceIdentifier'],
    deploys: 'CreateDBInstance ModifyDBInstance RebootDBInstance StartDBInstance StopDBInstance CreateDBSnapshot DownloadDBLogFilePortion',
  },
  {
    source: 'rds',
    to: ['rds-cluster', 'dBClusterIdentifier'],
    deploys: 'CreateDBCluster ModifyDBCluster FailoverDBCluster StartDBCluster StopDBCluster CreateDBClusterSnapshot',
  },
  { source: 'rds', to: ['rds-subnet-group', 'dBSubnetGroupName'], deploys: 'CreateDBSubnetGroup ModifyDBSubnetGroup' },
  { source: 'rds', from: ['rds-instance', 'dBInstanceIdentifier'], to: ['rds-cluster', 'dBClusterIdentifier'], needs: 'CreateDBInstance' },
  {
    source: 'elasticache',
    to: ['elasticache-replication-group', 'replicationGroupId'],
    calls: 'Connect',
    deploys: 'CreateReplicationGroup ModifyReplicationGroup TestFailover IncreaseReplicaCount DecreaseReplicaCount',
  },
  {
    source: 'elasticache',
    to: ['elasticache-cluster', 'cacheClusterId'],
    deploys: 'CreateCacheCluster ModifyCacheCluster RebootCacheCluster',
  },
];
