import { expect, it } from '@jest/globals';
import { databaseReads } from '../../../drivers/inventory/database-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads databases and caches, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(databaseReads, {
    DescribeDBInstances: { DBInstances: [{ DBInstanceIdentifier: 'db', TagList: [{ Key: 'a', Value: 'b' }] }] },
    DescribeDBClusters: { DBClusters: [{ DBClusterIdentifier: 'c' }] },
    DescribeDBSubnetGroups: { DBSubnetGroups: [{ DBSubnetGroupName: 'g' }] },
    ListTables: { TableNames: ['orders'] },
    DescribeTable: { Table: { TableName: 'orders', TableArn: 't' } },
    DescribeKinesisStreamingDestination: { KinesisDataStreamDestinations: [{ StreamArn: 's' }] },
    GetResourcePolicy: ({ ResourceArn }: { ResourceArn: string }) => ({ Policy: `on ${ResourceArn}` }),
    DescribeCacheClusters: { CacheClusters: [{ CacheClusterId: 'cc' }] },
    DescribeReplicationGroups: { ReplicationGroups: [{ ReplicationGroupId: 'rg' }] },
  });

  expect(items.map(({ type }) => type)).toEqual(databaseReads.flatMap(({ types }) => types));
  expect(items[0]?.tags).toEqual({ a: 'b' });
  expect(items.find(({ type }) => type === 'dynamodb-table')?.configuration).toEqual({
    TableName: 'orders',
    TableArn: 't',
    KinesisDataStreamDestinations: [{ StreamArn: 's' }],
    ResourcePolicy: 'on t',
  });
  expect(actions).toEqual(askedFor(databaseReads));
});
