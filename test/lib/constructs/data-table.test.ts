import { describe, expect, it } from '@jest/globals';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type TableName, tableIndexes } from '../../../domain/ports/tables.js';
import { DataTable } from '../../../lib/constructs/data-table.js';
import { aStack, type CdkResource, ofType, resourcesIn } from '../../support/cdk-resources.js';

function tableOf(name: TableName, retain = true): CdkResource {
  const [table] = ofType(resourcesIn(new DataTable(aStack(), 'T', { name, retain })), 'AWS::DynamoDB::Table');
  if (!table) throw new Error('no table');
  return table;
}

describe('DataTable', () => {
  it.each(Object.keys(tableIndexes) as TableName[])('%s has the keys and indexes of the storage port, keys only', (name) => {
    const { Properties } = tableOf(name);

    const indexes = (Properties.GlobalSecondaryIndexes ?? []) as { IndexName: string; KeySchema: object[]; Projection: object }[];
    expect(Properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(Object.fromEntries(indexes.map((index) => [index.IndexName, index.KeySchema]))).toEqual(
      Object.fromEntries(
        Object.entries(tableIndexes[name]).map(([index, [partition, sort]]) => [
          index,
          [
            { AttributeName: partition, KeyType: 'HASH' },
            { AttributeName: sort, KeyType: 'RANGE' },
          ],
        ]),
      ),
    );
    for (const { Projection } of indexes) expect(Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('keeps the data when it is to be retained', () => {
    const kept = tableOf('ledger');

    expect(kept.DeletionPolicy).toBe('Retain');
    expect(kept.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('lets the data go in a sandbox', () => {
    const gone = tableOf('ledger', false);

    expect(gone.DeletionPolicy).toBe('Delete');
    expect(gone.Properties).toMatchObject({ DeletionProtectionEnabled: false });
  });

  it('never keeps answers longer than they say themselves', () => {
    const answers = tableOf('idempotency');

    expect(answers.DeletionPolicy).toBe('Delete');
    expect(answers.Properties).toMatchObject({ TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } });
  });

  it('streams new items of the transfers, from which the outbox is published', () => {
    expect(tableOf('transfers').Properties).toMatchObject({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });
    expect(tableOf('ledger').Properties.StreamSpecification).toBeUndefined();
  });

  it('is encrypted with the key it is given', () => {
    const stack = aStack();
    const table = new DataTable(stack, 'T', { name: 'ledger', retain: false, key: new Key(stack, 'K') });

    expect(ofType(resourcesIn(table), 'AWS::DynamoDB::Table')[0]?.Properties).toMatchObject({ SSESpecification: { SSEType: 'KMS' } });
    expect(tableOf('ledger').Properties).toMatchObject({ SSESpecification: { SSEEnabled: false } });
  });
});
