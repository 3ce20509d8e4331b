/*
 * Moving an EC2 instance: control of the instance is its owner tag, which the transfer itself flips; who reaches it over the
 * network moves with its security groups. Never stopped, never rebooted. Left behind: what the former owner put into the guest,
 * which is reported, because no API of EC2 can prove it gone; user data is not read, it may hold secrets.
 */
import { DescribeInstancesCommand, type Instance, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import type { Blocker } from '../domain/access/findings.js';
import type { Parties } from '../domain/access/parties.js';
import type { CloudResourceRef, Found, JsonObject, Link } from '../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../domain/resource/errors.js';
import { foreignTags } from '../domain/resource/ownership-tags.js';
import type { Driver, DriverContext } from './driver.js';
import { ec2Arn, idOfArn } from './parts/arn.js';
import { ec2TagPermissions, ec2Tags, tagEc2, untagEc2 } from './parts/ec2-tags.js';
import { guestAccess } from './parts/guest-access.js';
import { instanceRoleAccess, isRoleOf } from './parts/instance-role-access.js';
import { listed, listedMax } from './parts/listed.js';
import { ownerTagAccess } from './parts/owner-tag-access.js';
import { tagRoomBlockers, tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { guestUnseen, roleStays } from './parts/warnings.js';

const reading = [{ action: 'ec2:DescribeInstances', on: 'any' }] as const;

/** States in which an instance can change hands: running, or built for sale and never in service. */
const movableStates = new Set(['running', 'stopped']);

/** EC2 instance: reads, judges, and says what of the guest cannot be proven. */
export const ec2Instance: Driver = {
  type: 'ec2-instance',
  label: 'EC2 instance',
  scope: 'regional',
  permissions: {
    list: reading,
    discover: reading,
    tag: ec2TagPermissions('instance'),
    stage: [],
    unstage: [],
    rotate: [],
    discard: [],
    switchOver: [],
    verify: [...reading, { action: 'ssm:DescribeInstanceInformation', on: 'any' }],
  },
  figures: [{ figure: 'uptime', namespace: 'AWS/EC2', metricName: 'StatusCheckFailed', statistic: 'Maximum', dimensions: byInstance }],
  staging: 'checked',
  credential: 'none',
  tagControl: 'enforced',
  limits: { listedMax, tagsPerResourceMax },
  dependsOn: ['ebs-volume', 'security-group'],
  carries: ['private and public addresses', 'network interfaces', 'the guest operating system with everything in it'],
  meters: ['instance-hour'],

  list: (context) =>
    listed(paginateDescribeInstances({ client: context.clients.ec2 }, {}), (page) =>
      page.Reservations?.flatMap((reservation) => (reservation.Instances ?? []).filter(exists).map(refOf(context))),
    ),

  async discover(context, ref) {
    const { Reservations } = await context.clients.ec2.send(new DescribeInstancesCommand({ InstanceIds: [idOfArn(ref.arn)] }));
    const instance = Reservations?.[0]?.Instances?.[0];
    if (instance === undefined || !exists(instance)) throw new ResourceNotFoundError(ref.arn);
    return foundOf(context, ref, instance);
  },

  blockers: (found, parties) => [...notReady(found), ...scalingGroup(found), ...sellersRole(found, parties), ...tagRoomBlockers(found)],

  warnings: (found, parties) => [...guestUnseen(found), ...roleStays(found, parties)],

  stage: async () => ({}),
  unstage: nothingToDo,
  rotate: nothingToDo,
  discard: nothingToDo,
  switchOver: nothingToDo,

  async verify(context, record, parties, reading) {
    const found = reading ?? (await ec2Instance.discover(context, record.ref));
    return [ownerTagAccess(found, parties), ...(await guestAccess(context, found)), ...instanceRoleAccess(found, parties)];
  },

  tag: (context, refs, tags) => tagEc2(context.clients.ec2, refs, tags),
  untag: (context, refs, tags) => untagEc2(context.clients.ec2, refs, tags),
};

function byInstance({ arn }: CloudResourceRef) {
  return { InstanceId: idOfArn(arn) };
}

/** An instance has nothing to stage, rotate or switch beside its owner tag; its key pair lives in the guest. */
async function nothingToDo(): Promise<void> {}

/** A terminated instance is still described for about an hour. */
function exists(instance: Instance): boolean {
  return instance.State?.Name !== 'terminated';
}

function refOf(context: DriverContext) {
  const { awsAccountId, region } = context;
  return ({ InstanceId = '' }: Instance): CloudResourceRef => ({
    type: 'ec2-instance',
    arn: ec2Arn(context, 'instance', InstanceId),
    awsAccountId,
    region,
  });
}

function foundOf(context: DriverContext, ref: CloudResourceRef, instance: Instance): Found {
  const tags = ec2Tags(instance.Tags);
  return {
    ref,
    configuration: configurationOf(instance, tags),
    tags,
    links: linksOf(context, instance),
    ...(instance.InstanceType === undefined ? {} : { size: instance.InstanceType }),
    ...(tags.Name === undefined ? {} : { name: tags.Name }),
  };
}

function configurationOf(instance: Instance, tags: Found['tags']): JsonObject {
  return {
    launchedAt: instance.LaunchTime?.toISOString() ?? null,
    state: instance.State?.Name ?? null,
    instanceType: instance.InstanceType ?? null,
    imageId: instance.ImageId ?? null,
    subnetId: instance.SubnetId ?? null,
    vpcId: instance.VpcId ?? null,
    keyName: instance.KeyName ?? null,
    instanceProfileArn: instance.IamInstanceProfile?.Arn ?? null,
    interfaces: sortedById(
      (instance.NetworkInterfaces ?? []).map((entry) => ({
        id: entry.NetworkInterfaceId ?? '',
        privateIpAddress: entry.PrivateIpAddress ?? null,
        securityGroups: (entry.Groups ?? []).map((group) => group.GroupId ?? '').sort(),
      })),
    ),
    volumes: sortedById(
      (instance.BlockDeviceMappings ?? []).map((entry) => ({ id: entry.Ebs?.VolumeId ?? '', device: entry.DeviceName ?? null })),
    ),
    tags: foreignTags(tags),
  };
}

/** EC2 answers lists in no fixed order. */
function sortedById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function linksOf(context: DriverContext, instance: Instance): Link[] {
  const groups = [instance.SecurityGroups, ...(instance.NetworkInterfaces ?? []).map((entry) => entry.Groups)].flatMap(
    (list) => list ?? [],
  );
  const groupIds = [...new Set(groups.map((group) => group.GroupId ?? ''))].sort();
  const volumeIds = (instance.BlockDeviceMappings ?? []).map((entry) => entry.Ebs?.VolumeId ?? '').sort();
  const placedIn = [ec2Arn(context, 'subnet', instance.SubnetId ?? ''), ec2Arn(context, 'vpc', instance.VpcId ?? '')];
  const profileArn = instance.IamInstanceProfile?.Arn;
  return [
    ...groupIds.map((id) => ({ toArn: ec2Arn(context, 'security-group', id), relation: 'is reached through', needs: true })),
    ...volumeIds.map((id) => ({ toArn: ec2Arn(context, 'volume', id), relation: 'stores data on', needs: true })),
    ...(instance.SubnetId === undefined ? [] : placedIn.map((toArn) => ({ toArn, relation: 'is placed in', needs: false }))),
    ...(profileArn === undefined ? [] : [{ toArn: profileArn, relation: 'runs with', needs: false }]),
    ...(instance.KeyName === undefined
      ? []
      : [{ toArn: ec2Arn(context, 'key-pair', instance.KeyName), relation: 'was launched with', needs: false }]),
  ];
}

function notReady({ ref, configuration }: Found): Blocker[] {
  if (movableStates.has(String(configuration.state))) return [];
  const detail = `The instance is ${configuration.state}, neither running nor stopped.`;
  return [
    {
      code: 'InstanceNotReady',
      arn: ref.arn,
      detail,
      whoMustAct: 'seller',
      remedy: 'Wait until the instance is running, or leave it out.',
    },
  ];
}

/** The group, not the instance, decides how long the instance lives. */
function scalingGroup({ ref, tags }: Found): Blocker[] {
  const group = tags['aws:autoscaling:groupName'];
  if (group === undefined) return [];
  const detail = `The instance belongs to the scaling group ${group}, which would stay with the seller and may terminate it.`;
  return [
    { code: 'ManagedByScalingGroup', arn: ref.arn, detail, whoMustAct: 'seller', remedy: 'Detach the instance from its scaling group.' },
  ];
}

function sellersRole({ ref, configuration }: Found, parties: Parties): Blocker[] {
  const profileArn = configuration.instanceProfileArn;
  if (typeof profileArn !== 'string' || !parties.from.principals.some((principal) => isRoleOf(profileArn, principal))) return [];
  const detail = `The instance runs with ${profileArn}, whose role is a principal of the seller.`;
  return [
    { code: 'InstanceRoleIsSellers', arn: ref.arn, detail, whoMustAct: 'seller', remedy: 'Associate an instance profile of its own.' },
  ];
}
