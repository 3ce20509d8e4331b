import { describe, expect, it } from '@jest/globals';
import { inventoryActions } from '../../../drivers/inventory/inventory-reads.js';
import { driverRolePolicy } from '../../../drivers/policies/driver-role-policy.js';
import { drivers } from '../../../drivers/registry.js';
import { MemberStack } from '../../../lib/stacks/member-stack.js';
import { anApp, ofType, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

/** Longest policy that IAM keeps inside a role. */
const inlinePolicyCharactersMax = 10_240;

describe('MemberStack', () => {
  const resources = resourcesIn(new MemberStack(anApp(), 'Member', { environment: 'prod' }));
  const [role] = ofType(resources, 'AWS::IAM::Role');

  it('is one role of the name that the control account assumes', () => {
    expect(resources.map(({ Type }) => Type)).toEqual(['AWS::IAM::Role', 'AWS::IAM::Policy']);
    expect(role?.Properties.RoleName).toBe('ConveyanceDriver');
  });

  it('lets only the named roles of the control account in, and only with the ExternalId', () => {
    const trust = statementsIn(resources).filter(({ Principal }) => Principal !== undefined);

    expect(trust).toHaveLength(1);
    expect(trust[0]?.Condition).toMatchObject({ StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } });
    const callers = JSON.stringify(trust[0]?.Condition) ?? '';
    expect(callers.match(/role\/\w+-prod/g)).toEqual([
      'role/ConveyanceStep-prod',
      'role/ConveyanceApi-prod',
      'role/ConveyanceSchedule-prod',
      'role/ConveyanceIdentification-prod',
    ]);
    expect(callers).toContain('{"Ref":"ControlAccountId"}');
  });

  it('may do what the drivers and the inventory declare, less what is denied', () => {
    const shipped = statementsIn(ofType(resources, 'AWS::IAM::Policy'));
    const declared = driverRolePolicy(drivers, '111111111111');
    const actions = (list: readonly { Effect: string; Action: readonly string[] }[], effect: string) =>
      [...new Set(list.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action))].sort();

    expect(actions(shipped, 'Allow')).toEqual([...new Set([...actions(declared, 'Allow'), ...inventoryActions])].sort());
    expect(actions(shipped, 'Deny')).toEqual(actions(declared, 'Deny'));
    expect(actions(shipped, 'Deny')).toContain('ec2:TerminateInstances');
  });

  it('fits into a role', () => {
    const [policy] = ofType(resources, 'AWS::IAM::Policy');

    expect(JSON.stringify(policy?.Properties.PolicyDocument).length).toBeLessThan(inlinePolicyCharactersMax);
  });
});
