import type { Driver, Permission } from '../driver.js';
import { ec2TagPermissions } from '../parts/ec2-tags.js';

const groupPattern = `arn:aws:ec2:*:\${account}:security-group/*`;

const describe: readonly Permission[] = [
  { action: 'ec2:DescribeSecurityGroups', on: 'any' },
  { action: 'ec2:DescribeSecurityGroupRules', on: 'any' },
  { action: 'ec2:DescribeNetworkInterfaces', on: 'any' },
];

const ruleActions = [
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:AuthorizeSecurityGroupEgress',
  'ec2:RevokeSecurityGroupIngress',
  'ec2:RevokeSecurityGroupEgress',
];

const fillReplacement: readonly Permission[] = [
  { action: 'ec2:CreateSecurityGroup', on: { pattern: groupPattern, bound: 'create-request' } },
  { action: 'ec2:CreateSecurityGroup', on: { pattern: `arn:aws:ec2:*:\${account}:vpc/*` } },
  { action: 'ec2:CreateTags', on: { pattern: groupPattern, bound: 'create-request' } },
  ...ruleActions.map((action) => ({ action, on: { pattern: groupPattern, bound: 'created' } }) as const),
];

/** Rules and interfaces carry no lock tag of their own: the group beside them in the same request does. */
const editGroups: readonly Permission[] = [
  ...ruleActions.map((action) => ({ action, on: { pattern: groupPattern, bound: 'locked' } }) as const),
  { action: 'ec2:ModifySecurityGroupRules', on: { pattern: groupPattern, bound: 'locked' } },
  { action: 'ec2:ModifySecurityGroupRules', on: { pattern: `arn:aws:ec2:*:\${account}:security-group-rule/*` } },
  { action: 'ec2:ModifyNetworkInterfaceAttribute', on: { pattern: `arn:aws:ec2:*:\${account}:network-interface/*` } },
  { action: 'ec2:ModifyNetworkInterfaceAttribute', on: { pattern: groupPattern } },
];

/** What each verb calls, for the driver role's policy. */
export const permissions: Driver['permissions'] = {
  list: [{ action: 'ec2:DescribeSecurityGroups', on: 'any' }],
  discover: describe,
  tag: ec2TagPermissions('security-group'),
  stage: [...describe, ...fillReplacement],
  unstage: [...describe, { action: 'ec2:DeleteSecurityGroup', on: { pattern: groupPattern, bound: 'created' } }],
  rotate: [],
  discard: [],
  switchOver: [...describe, ...fillReplacement, ...editGroups, ...ec2TagPermissions('security-group')],
  verify: describe,
};
