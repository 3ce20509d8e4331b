import { DescribeTableCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { ElastiCacheClient, paginateDescribeCacheClusters, paginateDescribeReplicationGroups } from '@aws-sdk/client-elasticache';
import { paginateDescribeDBClusters, paginateDescribeDBInstances, paginateDescribeDBSubnetGroups, RDSClient } from '@aws-sdk/client-rds';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext, type InventoryRead } from './inventory-read.js';
import { allOn, paged, readItem } from './read-parts.js';

const rds = (context: InventoryContext) => ({ client: context.client(RDSClient) });
const cache = (context: InventoryContext) => ({ client: context.client(ElastiCacheClient) });

const tables: InventoryRead = {
  types: ['dynamodb-table'],
  services: 'regional',
  action: 'dynamodb:ListTables',
  details: ['dynamodb:DescribeTable'],
  async items(context) {
    const client = context.client(DynamoDBClient);
    const names = await allOn(paginateListTables({ client }, {}), (page) => page.TableNames);
    return inTurns(names, callsAtOnce, async (TableName) => {
      const answer = await context.part('dynamodb:DescribeTable', () => client.send(new DescribeTableCommand({ TableName })));
      return readItem('dynamodb-table', answer?.Table ?? { TableName });
    });
  },
};

/** Databases and caches. */
export const databaseReads: readonly InventoryRead[] = [
  paged(
    'rds-instance',
    'rds:DescribeDBInstances',
    (context) => paginateDescribeDBInstances(rds(context), {}),
    (page) => page.DBInstances,
  ),
  paged(
    'rds-cluster',
    'rds:DescribeDBClusters',
    (context) => paginateDescribeDBClusters(rds(context), {}),
    (page) => page.DBClusters,
  ),
  paged(
    'rds-subnet-group',
    'rds:DescribeDBSubnetGroups',
    (context) => paginateDescribeDBSubnetGroups(rds(context), {}),
    (page) => page.DBSubnetGroups,
  ),
  tables,
  paged(
    'elasticache-cluster',
    'elasticache:DescribeCacheClusters',
    (context) => paginateDescribeCacheClusters(cache(context), { ShowCacheNodeInfo: true }),
    (page) => page.CacheClusters,
  ),
  paged(
    'elasticache-replication-group',
    'elasticache:DescribeReplicationGroups',
    (context) => paginateDescribeReplicationGroups(cache(context), {}),
    (page) => page.ReplicationGroups,
  ),
];
