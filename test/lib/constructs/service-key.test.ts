import { describe, expect, it } from '@jest/globals';
import { serviceKey } from '../../../lib/constructs/service-key.js';
import { aStack, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

const keyOf = (retain: boolean) => resourcesIn(serviceKey(aStack(), 'Key', { description: 'test', retain }));

describe('serviceKey', () => {
  it('rotates, and names every action that its account may allow', () => {
    const resources = keyOf(true);
    const actions = statementsIn(resources).flatMap(({ Action }) => Action);

    expect(resources[0]?.Properties).toMatchObject({ EnableKeyRotation: true });
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions).toEqual(expect.arrayContaining(['kms:PutKeyPolicy', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ScheduleKeyDeletion']));
  });

  it('lets a service of AWS use it for this account only', () => {
    const resources = resourcesIn(serviceKey(aStack(), 'Key', { description: 'test', retain: false, usedBy: 'cloudwatch.amazonaws.com' }));

    const [statement] = statementsIn(resources).filter(({ Sid }) => Sid === 'UseByService');
    expect(statement).toMatchObject({
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });

  it('stays when data is retained', () => {
    expect(keyOf(true)[0]?.DeletionPolicy).toBe('Retain');
    expect(keyOf(false)[0]?.DeletionPolicy).toBe('Delete');
  });
});
