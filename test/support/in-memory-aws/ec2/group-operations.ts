import type {
  CreateSecurityGroupCommandInput,
  DeleteSecurityGroupCommandInput,
  DescribeSecurityGroupsCommandInput,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace, GroupState } from '../aws-place.js';
import { type Operations, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, reads, specifiedTags } from './ec2-operation.js';
import { type FilterValues, matchesFilters } from './matches-filters.js';
import { permissionsOf } from './rule-shape.js';
import { writeTags } from './tag-operations.js';

/** The group, or InvalidGroup.NotFound. */
export function groupOf(place: AwsPlace, groupId = ''): GroupState {
  const group = place.groups.get(groupId);
  if (group === undefined) throw awsFailure('InvalidGroup.NotFound', `The security group '${groupId}' does not exist`);
  return group;
}

/** A new group with the one rule EC2 gives every group: all traffic out. */
export function addGroup(place: AwsPlace, groupName: string, description: string, vpcId: string): GroupState {
  const group: GroupState = { groupId: place.newId('sg'), groupName, description, vpcId, rules: new Map() };
  place.groups.set(group.groupId, group);
  const SecurityGroupRuleId = place.newId('sgr');
  const out = { SecurityGroupRuleId, GroupId: group.groupId, GroupOwnerId: place.awsAccountId };
  group.rules.set(SecurityGroupRuleId, { ...out, IsEgress: true, IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIpv4: '0.0.0.0/0' });
  return group;
}

function createGroup(place: AwsPlace, input: CreateSecurityGroupCommandInput): object {
  const { GroupName = '', Description = '' } = input;
  const VpcId = input.VpcId ?? [...place.vpcs.values()].find((vpc) => vpc.IsDefault)?.VpcId ?? '';
  if (!place.vpcs.has(VpcId)) throw awsFailure('InvalidVpcID.NotFound', `The vpc ID '${VpcId}' does not exist`);
  if (GroupName.length > 255 || GroupName.startsWith('sg-'))
    throw awsFailure('InvalidParameterValue', `Value (${GroupName}) for parameter groupName is invalid.`);
  const siblings = [...place.groups.values()].filter((group) => group.vpcId === VpcId);
  if (siblings.some((group) => group.groupName === GroupName)) {
    throw awsFailure('InvalidGroup.Duplicate', `The security group '${GroupName}' already exists for VPC '${VpcId}'`);
  }
  if (siblings.length >= place.quotas.groupsPerVpcMax)
    throw awsFailure('SecurityGroupLimitExceeded', 'The maximum number of security groups has been reached.');
  const tags = specifiedTags(input, 'security-group');
  if (tags.length > place.quotas.tagsPerResourceMax) throw awsFailure('TagLimitExceeded', 'The maximum number of Tags has been reached.');
  const group = addGroup(place, GroupName, Description, VpcId);
  writeTags(place, [group.groupId], tags);
  return { GroupId: group.groupId, Tags: tags, SecurityGroupArn: place.ec2Arn('security-group', group.groupId) };
}

function deleteGroup(place: AwsPlace, { GroupId }: DeleteSecurityGroupCommandInput): object {
  const { groupId } = groupOf(place, GroupId);
  const isUsed = [...place.interfaces.values()].some((entry) => entry.groupIds.includes(groupId));
  const isNamed = [...place.groups.values()].some(
    (group) => group.groupId !== groupId && [...group.rules.values()].some((rule) => rule.ReferencedGroupInfo?.GroupId === groupId),
  );
  if (isUsed || isNamed) throw awsFailure('DependencyViolation', `resource ${groupId} has a dependent object`);
  place.groups.delete(groupId);
  place.tags.delete(groupId);
  return { Return: true, GroupId: groupId };
}

function valuesOf(place: AwsPlace, group: GroupState): FilterValues {
  const rules = [...group.rules.values()];
  const named = (isEgress: boolean) => rules.filter((rule) => rule.IsEgress === isEgress).map((rule) => rule.ReferencedGroupInfo?.GroupId);
  return {
    'group-id': [group.groupId],
    'group-name': [group.groupName],
    'vpc-id': [group.vpcId],
    'owner-id': [place.awsAccountId],
    'ip-permission.group-id': named(false),
    'egress.ip-permission.group-id': named(true),
  };
}

function described(place: AwsPlace, group: GroupState): SecurityGroup {
  const { groupId, groupName, description, vpcId } = group;
  return {
    GroupId: groupId,
    GroupName: groupName,
    Description: description,
    VpcId: vpcId,
    OwnerId: place.awsAccountId,
    IpPermissions: permissionsOf(group, false),
    IpPermissionsEgress: permissionsOf(group, true),
    Tags: sdkTags(place.tags.get(groupId)),
  };
}

function describeGroups(place: AwsPlace, input: DescribeSecurityGroupsCommandInput): object {
  const { GroupIds, Filters, MaxResults, NextToken } = input;
  const asked = GroupIds === undefined ? [...place.groups.values()] : GroupIds.map((id) => groupOf(place, id));
  const matching = asked.filter((group) => matchesFilters(Filters, valuesOf(place, group), place.tags.get(group.groupId) ?? new Map()));
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return { SecurityGroups: page.map((group) => described(place, group)), NextToken: next };
}

/** Security groups, their rules apart. */
export const groupOperations: Operations = {
  CreateSecurityGroup: changes<CreateSecurityGroupCommandInput>(
    'CreateSecurityGroup',
    (_place, input) => [
      { kind: 'security-group', writes: specifiedTags(input, 'security-group') },
      { kind: 'vpc', id: input.VpcId },
    ],
    createGroup,
  ),
  DeleteSecurityGroup: changes<DeleteSecurityGroupCommandInput>(
    'DeleteSecurityGroup',
    (_place, { GroupId }) => [{ kind: 'security-group', id: GroupId }],
    deleteGroup,
  ),
  DescribeSecurityGroups: reads<DescribeSecurityGroupsCommandInput>('DescribeSecurityGroups', describeGroups),
};
