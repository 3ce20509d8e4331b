import { expect, it } from '@jest/globals';
import { InMemoryInventory } from '../../../adapters/in-memory/in-memory-inventory.js';
import { environmentCanary, inventoryContract, inventoryWorld } from '../../contracts/inventory-contract.js';
import { member } from '../../support/member-fixture.js';

const clock = { now: () => '2026-11-23T10:00:00.000Z' };
const { bucket, functionName, role, table, tags } = inventoryWorld;

inventoryContract('InMemoryInventory', async () => {
  const inventory = new InMemoryInventory(clock);
  const grant = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` };
  const PolicyDocument = { Version: '2012-10-17', Statement: [grant] };
  const Variables = { BUCKET: bucket, TABLE: table, NOTE: environmentCanary };
  inventory.add(
    { ...member, type: 's3-bucket', tags: {}, configuration: { Name: bucket } },
    { ...member, type: 'dynamodb-table', tags, configuration: { TableName: table } },
    { ...member, type: 'iam-role', tags: {}, configuration: { RoleName: role, RolePolicyList: [{ PolicyDocument }] } },
    {
      ...member,
      type: 'lambda-function',
      tags: {},
      configuration: { FunctionName: functionName, Role: `arn:aws:iam::${member.awsAccountId}:role/${role}`, Environment: { Variables } },
    },
  );
  return inventory;
});

it('says what it is told could not be read', async () => {
  const inventory = new InMemoryInventory(clock);
  inventory.gaps = [{ types: ['secret'], action: 'secretsmanager:ListSecrets', code: 'MemberAccessDenied', retryable: false }];

  expect((await inventory.read({ ...member, services: 'all' })).gaps).toEqual(inventory.gaps);
});
