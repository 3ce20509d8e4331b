import type {
  DescribeInstancesCommandInput,
  Instance,
  RunInstancesCommandInput,
  TerminateInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace, InstanceRecord } from '../aws-place.js';
import { type Operations, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, reads, specifiedTags } from './ec2-operation.js';
import { checkInterfaceGroups, namedGroups } from './interface-operations.js';
import { matchesFilters } from './matches-filters.js';
import { writeTags } from './tag-operations.js';
import { addVolume, attach } from './volume-operations.js';

function instanceOf(place: AwsPlace, instanceId = ''): InstanceRecord {
  const found = place.instances.get(instanceId);
  if (found === undefined) throw awsFailure('InvalidInstanceID.NotFound', `The instance ID '${instanceId}' does not exist`);
  return found;
}

function subnetOf(place: AwsPlace, subnetId: string | undefined) {
  const isDefault = (vpcId: string | undefined) => place.vpcs.get(vpcId ?? '')?.IsDefault === true;
  const subnet = subnetId === undefined ? [...place.subnets.values()].find((one) => isDefault(one.VpcId)) : place.subnets.get(subnetId);
  if (subnet === undefined) throw awsFailure('InvalidSubnetID.NotFound', `The subnet ID '${subnetId}' does not exist`);
  return subnet;
}

function runInstances(place: AwsPlace, input: RunInstancesCommandInput): object {
  const { VpcId = '' } = subnetOf(place, input.SubnetId);
  const byDefault = [...place.groups.values()].filter((group) => group.vpcId === VpcId && group.groupName === 'default');
  const groupIds = input.SecurityGroupIds ?? byDefault.map((group) => group.groupId);
  checkInterfaceGroups(place, VpcId, groupIds);
  const known = [...place.keyPairs.values()].some(({ KeyName }) => KeyName === input.KeyName);
  if (input.KeyName !== undefined && !known) throw awsFailure('InvalidKeyPair.NotFound', `The key pair '${input.KeyName}' does not exist`);
  const made = Array.from({ length: input.MaxCount ?? 1 }, () => runOne(place, input, groupIds));
  return { ReservationId: place.newId('r'), Instances: made.map((instance) => described(place, instance)) };
}

function runOne(place: AwsPlace, input: RunInstancesCommandInput, groupIds: readonly string[]): InstanceRecord {
  const { SubnetId = '', VpcId = '', AvailabilityZone } = subnetOf(place, input.SubnetId);
  const instanceId = place.newId('i');
  const number = place.nextNumber();
  const privateIpAddress = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const interfaceId = place.newId('eni');
  place.interfaces.set(interfaceId, {
    interfaceId,
    vpcId: VpcId,
    subnetId: SubnetId,
    privateIpAddress,
    instanceId,
    groupIds,
    managed: false,
  });
  const fixed: Instance = {
    InstanceId: instanceId,
    ImageId: input.ImageId,
    InstanceType: input.InstanceType ?? 'm1.small',
    KeyName: input.KeyName,
    LaunchTime: place.now(),
    SubnetId,
    VpcId,
    Placement: { AvailabilityZone },
    PrivateIpAddress: privateIpAddress,
    ...(input.IamInstanceProfile === undefined ? {} : { IamInstanceProfile: { Arn: input.IamInstanceProfile.Arn } }),
  };
  const instance: InstanceRecord = { fixed, instanceId, state: 'running' };
  place.instances.set(instanceId, instance);
  const root = addVolume(place, { AvailabilityZone, Size: 8, VolumeType: 'gp3' });
  attach(place, root.VolumeId ?? '', instanceId, '/dev/xvda');
  writeTags(place, [instanceId], specifiedTags(input, 'instance'));
  return instance;
}

function described(place: AwsPlace, { fixed, instanceId, state }: InstanceRecord): Instance {
  const interfaces = [...place.interfaces.values()].filter((entry) => entry.instanceId === instanceId);
  const volumes = [...place.volumes.values()].flatMap(({ Attachments = [] }) => Attachments.filter((one) => one.InstanceId === instanceId));
  return {
    ...fixed,
    State: { Name: state },
    SecurityGroups: namedGroups(place, [...new Set(interfaces.flatMap((entry) => entry.groupIds))]),
    NetworkInterfaces: interfaces.map((entry) => ({
      NetworkInterfaceId: entry.interfaceId,
      PrivateIpAddress: entry.privateIpAddress,
      Groups: namedGroups(place, entry.groupIds),
    })),
    BlockDeviceMappings: volumes.map(({ Device, VolumeId }) => ({ DeviceName: Device, Ebs: { VolumeId } })),
    Tags: sdkTags(place.tags.get(instanceId)),
  };
}

function describeInstances(place: AwsPlace, { InstanceIds, Filters, MaxResults, NextToken }: DescribeInstancesCommandInput): object {
  const asked = InstanceIds === undefined ? [...place.instances.values()] : InstanceIds.map((id) => instanceOf(place, id));
  const matching = asked.filter(({ fixed, instanceId, state }) =>
    matchesFilters(
      Filters,
      { 'instance-id': [instanceId], 'instance-state-name': [state], 'vpc-id': [fixed.VpcId], 'key-name': [fixed.KeyName] },
      place.tags.get(instanceId) ?? new Map(),
    ),
  );
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return { Reservations: page.map((instance) => ({ Instances: [described(place, instance)] })), NextToken: next };
}

function terminateInstances(place: AwsPlace, { InstanceIds = [] }: TerminateInstancesCommandInput): object {
  for (const id of InstanceIds) {
    const instance = instanceOf(place, id);
    instance.state = 'terminated';
    for (const entry of [...place.interfaces.values()]) if (entry.instanceId === id) place.interfaces.delete(entry.interfaceId);
    for (const { VolumeId = '', Attachments = [] } of [...place.volumes.values()]) {
      if (Attachments.some((one) => one.InstanceId === id && one.Device === '/dev/xvda')) place.volumes.delete(VolumeId);
    }
  }
  return {};
}

/** Instances; they run at once. */
export const instanceOperations: Operations = {
  DescribeInstances: reads<DescribeInstancesCommandInput>('DescribeInstances', describeInstances),
  RunInstances: changes<RunInstancesCommandInput>('RunInstances', () => [{ kind: 'instance' }], runInstances),
  TerminateInstances: changes<TerminateInstancesCommandInput>(
    'TerminateInstances',
    (_place, { InstanceIds = [] }) => InstanceIds.map((id) => ({ kind: 'instance', id })),
    terminateInstances,
  ),
};
