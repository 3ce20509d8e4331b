import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  type EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import type { SeedClients } from '../../scripts/demo/seed-solution.js';
import { roleArn, seller } from '../../scripts/demo/world.js';
import type { AwsPlace } from '../../test/support/in-memory-aws/aws-place.js';
import { member } from '../../test/support/member-fixture.js';

/** Groups, and the instances of each, every one with a root and a data volume. */
export interface EstateSize {
  readonly groups: number;
  readonly instancesPerGroup: number;
  /** Buckets, and as many secrets; none where it says nothing. */
  readonly buckets?: number;
}

/** 1,000 cloud resources, all of EC2: 40 groups, 320 instances, 640 volumes. */
export const thousand: EstateSize = { groups: 40, instancesPerGroup: 8 };

/** 1,000 cloud resources as solutions have them: 40 groups, 240 instances, 480 volumes, 120 buckets, 120 secrets. */
export const mixedThousand: EstateSize = { groups: 40, instancesPerGroup: 6, buckets: 120 };

const ports = [22, 443];

/** Rules of the seller's in each group. */
export const rulesPerGroup = ports.length;

/** Makes groups that let the seller in on two ports, and what they protect; answers the ARNs of everything. */
export async function seedEstate(clients: SeedClients, place: AwsPlace, size: EstateSize): Promise<readonly string[]> {
  const { groups, instancesPerGroup, buckets = 0 } = size;
  const { ec2 } = clients;
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: '10.0.0.0/16' }));
  for (let group = 0; group < groups; group += 1) {
    const GroupId = await seedGroup(ec2, Vpc?.VpcId, `tier-${group}`);
    const input = { ImageId: 'ami-12c6146b', MinCount: instancesPerGroup, MaxCount: instancesPerGroup, SubnetId: Subnet?.SubnetId };
    const { Instances = [] } = await ec2.send(new RunInstancesCommand({ ...input, InstanceType: 't3.micro', SecurityGroupIds: [GroupId] }));
    for (const { InstanceId } of Instances) await addVolume(ec2, InstanceId);
  }
  for (let i = 0; i < buckets; i += 1) await seedStore(clients, i);
  return arnsOf(place, Vpc?.VpcId);
}

/** A bucket and a secret which the seller may read. */
async function seedStore({ s3, secretsManager }: SeedClients, i: number): Promise<void> {
  const Bucket = `estate-${i}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: readerPolicy('s3:GetObject', `arn:aws:s3:::${Bucket}/*`) }));
  const { ARN } = await secretsManager.send(new CreateSecretCommand({ Name: `estate-${i}`, SecretString: 'canary-estate' }));
  const ResourcePolicy = readerPolicy('secretsmanager:GetSecretValue', '*');
  await secretsManager.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy }));
}

function readerPolicy(Action: string, Resource: string): string {
  const Principal = { AWS: roleArn(member.awsAccountId, seller.roleName) };
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Reader', Effect: 'Allow', Principal, Action, Resource }] });
}

async function seedGroup(ec2: EC2Client, VpcId: string | undefined, name: string): Promise<string> {
  const { GroupId = '' } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId }));
  const IpPermissions = ports.map((port) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: seller.network }] }));
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

async function addVolume(ec2: EC2Client, InstanceId: string | undefined): Promise<void> {
  const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: 'eu-west-1a', Size: 20, VolumeType: 'gp3' }));
  await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
}

function arnsOf(place: AwsPlace, vpcId: string | undefined): readonly string[] {
  const groups = [...place.groups.values()].filter((group) => group.vpcId === vpcId && group.groupName !== 'default');
  return [
    ...groups.map(({ groupId }) => place.ec2Arn('security-group', groupId)),
    ...[...place.instances.keys()].map((id) => place.ec2Arn('instance', id)),
    ...[...place.volumes.keys()].map((id) => place.ec2Arn('volume', id)),
    ...[...place.buckets.keys()].map((name) => `arn:aws:s3:::${name}`),
    ...place.secrets.keys(),
  ];
}
