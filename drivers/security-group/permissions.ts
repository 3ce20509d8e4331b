import type { Driver, Permission } from '../driver.js';
import { ec2TagPermissions } from '../parts/ec2-tags.js';

const groupPattern = `arn:aws:ec2:*:\${account}:security-group/*`;

const describeGroups: readonly Permission[] = [{ action: 'ec2:DescribeSecurityGroups', on: 'any' }];

const describeRules: readonly Permission[] = [...describeGroups, { action: 'ec2:DescribeSecurityGroupRules', on: 'any' }];

const describe: readonly Permission[] = [...describeRules, { action: 'ec2:DescribeNetworkInterfaces', on: 'any' }];

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

/** No session lists the ARN of the replacement, and an interface may keep a group that the next session lists. */
const handOverReplacement: readonly Permission[] = [
  { action: 'ec2:ModifyNetworkInterfaceAttribute', on: { pattern: groupPattern, bound: 'locked' } },
  { action: 'ec2:ModifyNetworkInterfaceAttribute', on: { pattern: groupPattern, bound: 'created' } },
  { action: 'ec2:CreateTags', on: { pattern: groupPattern, bound: 'created' } },
];

/** What each verb calls, for the driver role's policy. */
export const permissions: Driver['permissions'] = {
  list: describeGroups,
  discover: describe,
  tag: ec2TagPermissions('security-group'),
  stage: [...describeRules, ...fillReplacement],
  unstage: [...describeGroups, { action: 'ec2:DeleteSecurityGroup', on: { pattern: groupPattern, bound: 'created' } }],
  rotate: [],
  discard: [],
  switchOver: [...describe, ...fillReplacement, ...editGroups, ...handOverReplacement, ...ec2TagPermissions('security-group')],
  verify: describe,
};
