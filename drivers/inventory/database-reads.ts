import {
  DescribeKinesisStreamingDestinationCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
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
  details: ['dynamodb:DescribeTable', 'dynamodb:DescribeKinesisStreamingDestination', 'dynamodb:GetResourcePolicy'],
  async items(context) {
    const client = context.client(DynamoDBClient);
    const names = await allOn(paginateListTables({ client }, {}), (page) => page.TableNames);
    return inTurns(names, callsAtOnce, async (TableName) => {
      const answer = await context.part('dynamodb:DescribeTable', () => client.send(new DescribeTableCommand({ TableName })));
      return readItem('dynamodb-table', { ...(answer?.Table ?? { TableName }), ...(await besideTable(context, TableName, answer?.Table)) });
    });
  },
};

/** Where a table writes its changes, and who may come; AWS Config has the same names for both. */
async function besideTable(context: InventoryContext, TableName: string, table: { readonly TableArn?: string } = {}): Promise<object> {
  const client = context.client(DynamoDBClient);
  const streaming = await context.part('dynamodb:DescribeKinesisStreamingDestination', () =>
    client.send(new DescribeKinesisStreamingDestinationCommand({ TableName })),
  );
  const ask = new GetResourcePolicyCommand({ ResourceArn: table.TableArn ?? TableName });
  const policy = await context.part('dynamodb:GetResourcePolicy', () => client.send(ask));
  return { KinesisDataStreamDestinations: streaming?.KinesisDataStreamDestinations ?? [], ResourcePolicy: policy?.Policy };
}

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
