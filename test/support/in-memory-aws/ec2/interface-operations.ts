import type {
  DescribeNetworkInterfacesCommandInput,
  ModifyNetworkInterfaceAttributeCommandInput,
  NetworkInterface,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace, InterfaceState } from '../aws-place.js';
import { type Operations, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, reads } from './ec2-operation.js';
import { groupOf } from './group-operations.js';
import { matchesFilters } from './matches-filters.js';

function interfaceOf(place: AwsPlace, interfaceId = ''): InterfaceState {
  const found = place.interfaces.get(interfaceId);
  if (found === undefined)
    throw awsFailure('InvalidNetworkInterfaceID.NotFound', `The networkInterface ID '${interfaceId}' does not exist`);
  return found;
}

/** Groups as answers name them. */
export function namedGroups(place: AwsPlace, groupIds: readonly string[]): { GroupId: string; GroupName: string }[] {
  return groupIds.map((GroupId) => ({ GroupId, GroupName: place.groups.get(GroupId)?.groupName ?? '' }));
}

/** Refuses groups that an interface of the VPC cannot use. */
export function checkInterfaceGroups(place: AwsPlace, vpcId: string, groupIds: readonly string[]): void {
  if (groupIds.length > place.quotas.groupsPerInterfaceMax) {
    throw awsFailure('SecurityGroupsPerInterfaceLimitExceeded', 'The maximum number of security groups per interface has been reached.');
  }
  for (const id of groupIds) {
    if (groupOf(place, id).vpcId !== vpcId)
      throw awsFailure('InvalidGroup.NotFound', `The security group '${id}' does not exist in ${vpcId}`);
  }
}

function modifyInterface(place: AwsPlace, { NetworkInterfaceId, Groups }: ModifyNetworkInterfaceAttributeCommandInput): object {
  const entry = interfaceOf(place, NetworkInterfaceId);
  if (entry.managed) throw awsFailure('AuthFailure', 'You do not have permission to access the specified resource.', 403);
  if (Groups === undefined) return {};
  if (Groups.length === 0) throw awsFailure('InvalidParameterValue', 'An interface needs a security group.');
  checkInterfaceGroups(place, entry.vpcId, Groups);
  entry.groupIds = [...new Set(Groups)];
  return {};
}

function described(place: AwsPlace, entry: InterfaceState): NetworkInterface {
  const { interfaceId, instanceId, groupIds, managed, vpcId, subnetId, privateIpAddress } = entry;
  return {
    NetworkInterfaceId: interfaceId,
    VpcId: vpcId,
    SubnetId: subnetId,
    PrivateIpAddress: privateIpAddress,
    Groups: namedGroups(place, groupIds),
    RequesterManaged: managed,
    Status: instanceId === undefined ? 'available' : 'in-use',
    ...(instanceId === undefined ? {} : { Attachment: { InstanceId: instanceId, DeviceIndex: 0, Status: 'attached' } }),
    TagSet: sdkTags(place.tags.get(interfaceId)),
  };
}

function describeInterfaces(place: AwsPlace, input: DescribeNetworkInterfacesCommandInput): object {
  const { NetworkInterfaceIds, Filters, MaxResults, NextToken } = input;
  const asked =
    NetworkInterfaceIds === undefined ? [...place.interfaces.values()] : NetworkInterfaceIds.map((id) => interfaceOf(place, id));
  const matching = asked.filter(({ groupIds, vpcId, instanceId, interfaceId }) =>
    matchesFilters(
      Filters,
      { 'group-id': groupIds, 'vpc-id': [vpcId], 'attachment.instance-id': [instanceId], 'network-interface-id': [interfaceId] },
      place.tags.get(interfaceId) ?? new Map(),
    ),
  );
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return { NetworkInterfaces: page.map((entry) => described(place, entry)), NextToken: next };
}

/** Network interfaces. */
export const interfaceOperations: Operations = {
  DescribeNetworkInterfaces: reads<DescribeNetworkInterfacesCommandInput>('DescribeNetworkInterfaces', describeInterfaces),
  ModifyNetworkInterfaceAttribute: changes<ModifyNetworkInterfaceAttributeCommandInput>(
    'ModifyNetworkInterfaceAttribute',
    (_place, { NetworkInterfaceId, Groups = [] }) => [
      { kind: 'network-interface', id: NetworkInterfaceId },
      ...Groups.map((id) => ({ kind: 'security-group', id })),
    ],
    modifyInterface,
  ),
};
