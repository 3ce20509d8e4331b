import { describe, expect, it } from '@jest/globals';
import { DataStack } from '../../../lib/stacks/data-stack.js';
import { anApp, type CdkResource, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

function resourcesWith(context: { readonly [name: string]: unknown }): readonly CdkResource[] {
  return resourcesIn(new DataStack(anApp(), 'Data', { settings: someSettings(context) }));
}

describe('DataStack', () => {
  it('retains and protects the four tables that cannot be made again, and recovers every table to any second', () => {
    const tables = ofType(resourcesWith({ environment: 'prod' }), 'AWS::DynamoDB::Table');

    const kept = tables.filter(
      ({ DeletionPolicy, Properties }) => DeletionPolicy === 'Retain' && Properties.DeletionProtectionEnabled === true,
    );
    expect(kept.map(({ path }) => path.split('/')[1])).toEqual(['Resources', 'Marketplace', 'Transfers', 'Ledger']);
    expect(tables).toHaveLength(5);
    for (const { Properties } of tables) expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it('can be destroyed in a sandbox', () => {
    const tables = ofType(resourcesWith({ environment: 'dev' }), 'AWS::DynamoDB::Table');

    expect(tables.filter(({ DeletionPolicy, Properties }) => DeletionPolicy !== 'Delete' || Properties.DeletionProtectionEnabled)).toEqual(
      [],
    );
  });

  it('keeps the key of the vault beside the data, and adds one for the tables on request', () => {
    const keys = (context: object) => ofType(resourcesWith({ ...context }), 'AWS::KMS::Key').map(({ path }) => path.split('/')[1]);

    expect(keys({})).toEqual(['VaultKey']);
    expect(keys({ tableEncryption: 'customer-key' })).toEqual(['VaultKey', 'TableKey']);
  });
});
