import type {
  AuthorizeSecurityGroupIngressCommandInput,
  DescribeSecurityGroupRulesCommandInput,
  ModifySecurityGroupRulesCommandInput,
  RevokeSecurityGroupIngressCommandInput,
  SecurityGroupRule,
  SecurityGroupRuleRequest,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace, GroupState } from '../aws-place.js';
import { type Operation, type Operations, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, type Ec2Target, reads } from './ec2-operation.js';
import { groupOf } from './group-operations.js';
import { matchesFilters } from './matches-filters.js';
import { canonical, keyOfRule, rulesOf } from './rule-shape.js';

function checkNamedGroups(place: AwsPlace, { vpcId }: GroupState, rules: readonly SecurityGroupRule[]): void {
  for (const { ReferencedGroupInfo: named } of rules) {
    const isHere = named === undefined || named.UserId !== place.awsAccountId || groupOf(place, named.GroupId).vpcId === vpcId;
    if (!isHere)
      throw awsFailure('InvalidGroup.NotFound', `You have specified two resources that belong to different networks: ${named?.GroupId}`);
  }
}

/** EC2 counts a rule that names a group or a prefix list in both address families. */
function checkRoom(place: AwsPlace, rules: readonly SecurityGroupRule[]): void {
  for (const isEgress of [true, false]) {
    const some = rules.filter((rule) => rule.IsEgress === isEgress);
    const [four, six] = [some.filter((rule) => rule.CidrIpv6 === undefined), some.filter((rule) => rule.CidrIpv4 === undefined)];
    if (Math.max(four.length, six.length) > place.quotas.rulesPerDirectionMax) {
      throw awsFailure('RulesPerSecurityGroupLimitExceeded', 'The maximum number of rules per security group has been reached.');
    }
  }
}

function authorize(isEgress: boolean): Operation<AuthorizeSecurityGroupIngressCommandInput>['answer'] {
  return (place, { GroupId, IpPermissions = [] }) => {
    const group = groupOf(place, GroupId);
    const wanted = rulesOf(place, IpPermissions, isEgress);
    const keys = wanted.map(keyOfRule);
    if (wanted.length === 0) throw awsFailure('MissingParameter', 'Either ipPermissions or a source must be specified.');
    if (new Set(keys).size < keys.length) throw awsFailure('InvalidParameterValue', 'The same permission must not appear multiple times');
    const present = new Set([...group.rules.values()].map(keyOfRule));
    const twice = keys.find((key) => present.has(key));
    if (twice !== undefined) throw awsFailure('InvalidPermission.Duplicate', `the specified rule "${twice}" already exists`);
    checkNamedGroups(place, group, wanted);
    checkRoom(place, [...group.rules.values(), ...wanted]);
    const made = wanted.map((rule) => ({ ...rule, SecurityGroupRuleId: place.newId('sgr'), GroupId, GroupOwnerId: place.awsAccountId }));
    for (const rule of made) group.rules.set(rule.SecurityGroupRuleId, rule);
    return { Return: true, SecurityGroupRules: made };
  };
}

function ruleIn(group: GroupState, ruleId = ''): SecurityGroupRule {
  const rule = group.rules.get(ruleId);
  if (rule === undefined) throw awsFailure('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${ruleId}' does not exist`);
  return rule;
}

function revoke(isEgress: boolean): Operation<RevokeSecurityGroupIngressCommandInput>['answer'] {
  return (place, { GroupId, SecurityGroupRuleIds = [], IpPermissions = [] }) => {
    const group = groupOf(place, GroupId);
    const byKey = new Map([...group.rules.values()].map((rule) => [keyOfRule(rule), rule]));
    const described = rulesOf(place, IpPermissions, isEgress).map((rule) => byKey.get(keyOfRule(rule)));
    if (described.includes(undefined))
      throw awsFailure('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
    const gone = [...SecurityGroupRuleIds.map((id) => ruleIn(group, id)), ...described];
    for (const rule of gone) group.rules.delete(rule?.SecurityGroupRuleId ?? '');
    return { Return: true };
  };
}

const sourceFields = ['CidrIpv4', 'CidrIpv6', 'PrefixListId', 'ReferencedGroupInfo'] as const;

function modified(place: AwsPlace, rule: SecurityGroupRule, request: SecurityGroupRuleRequest = {}): SecurityGroupRule {
  const { IpProtocol, FromPort, ToPort, CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId, Description } = request;
  const source = {
    ...(CidrIpv4 === undefined ? {} : { CidrIpv4: canonical(CidrIpv4) }),
    ...(CidrIpv6 === undefined ? {} : { CidrIpv6: canonical(CidrIpv6) }),
    ...(PrefixListId === undefined ? {} : { PrefixListId }),
    ...(ReferencedGroupId === undefined ? {} : { ReferencedGroupInfo: { GroupId: ReferencedGroupId, UserId: place.awsAccountId } }),
  };
  const isSameKind = sourceFields.every((field) => field in source === field in rule);
  if (!isSameKind) throw awsFailure('InvalidParameterValue', 'You may not change the source type of a security group rule');
  const { Description: _old, ...rest } = rule;
  const ports = IpProtocol === '-1' ? { FromPort: -1, ToPort: -1 } : { FromPort, ToPort };
  return { ...rest, IpProtocol, ...ports, ...source, ...(Description === undefined ? {} : { Description }) };
}

function modifyRules(place: AwsPlace, { GroupId, SecurityGroupRules = [] }: ModifySecurityGroupRulesCommandInput): object {
  const group = groupOf(place, GroupId);
  const after = new Map(group.rules);
  for (const { SecurityGroupRuleId = '', SecurityGroupRule: request } of SecurityGroupRules) {
    after.set(SecurityGroupRuleId, modified(place, ruleIn(group, SecurityGroupRuleId), request));
  }
  if (new Set([...after.values()].map(keyOfRule)).size < after.size) {
    throw awsFailure('InvalidPermission.Duplicate', 'the specified rule already exists');
  }
  checkNamedGroups(place, group, [...after.values()]);
  for (const [id, rule] of after) group.rules.set(id, rule);
  return { Return: true };
}

function describeRules(place: AwsPlace, input: DescribeSecurityGroupRulesCommandInput): object {
  const { Filters, SecurityGroupRuleIds, MaxResults, NextToken } = input;
  const only = Filters?.find(({ Name }) => Name === 'group-id')?.Values;
  const groups = only === undefined ? [...place.groups.values()] : only.flatMap((id) => place.groups.get(id) ?? []);
  const all = groups.flatMap((group) => [...group.rules.values()]);
  const matching = all.filter(
    (rule) =>
      (SecurityGroupRuleIds === undefined || SecurityGroupRuleIds.includes(rule.SecurityGroupRuleId ?? '')) &&
      matchesFilters(Filters, { 'group-id': [rule.GroupId], 'security-group-rule-id': [rule.SecurityGroupRuleId] }),
  );
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return {
    SecurityGroupRules: page.map((rule) => ({ ...rule, Tags: sdkTags(place.tags.get(rule.SecurityGroupRuleId ?? '')) })),
    NextToken: next,
  };
}

function onGroup(_place: AwsPlace, { GroupId }: { readonly GroupId?: string | undefined }): Ec2Target[] {
  return [{ kind: 'security-group', id: GroupId }];
}

/** Rules of security groups. */
export const ruleOperations: Operations = {
  AuthorizeSecurityGroupIngress: changes('AuthorizeSecurityGroupIngress', onGroup, authorize(false)),
  AuthorizeSecurityGroupEgress: changes('AuthorizeSecurityGroupEgress', onGroup, authorize(true)),
  RevokeSecurityGroupIngress: changes('RevokeSecurityGroupIngress', onGroup, revoke(false)),
  RevokeSecurityGroupEgress: changes('RevokeSecurityGroupEgress', onGroup, revoke(true)),
  ModifySecurityGroupRules: changes<ModifySecurityGroupRulesCommandInput>(
    'ModifySecurityGroupRules',
    (place, input) => [
      ...onGroup(place, input),
      ...(input.SecurityGroupRules ?? []).map(({ SecurityGroupRuleId }) => ({ kind: 'security-group-rule', id: SecurityGroupRuleId })),
    ],
    modifyRules,
  ),
  DescribeSecurityGroupRules: reads<DescribeSecurityGroupRulesCommandInput>('DescribeSecurityGroupRules', describeRules),
};
