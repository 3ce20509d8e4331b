import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand, PutBucketPolicyCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import { provider, purchaser, roleArn, seller } from '../../scripts/demo/world.js';
import { canary } from '../../scripts/support/canary.js';
import type { InMemoryMarket } from './in-memory-market.js';
import { member } from './member-fixture.js';
import type { SaleVariation } from './sale-variation.js';

/** What was made in the member account, whether it is listed or not. */
export interface VariedSolution {
  readonly instanceArn: string;
  readonly rootVolumeArn: string;
  readonly groupArn: string;
  readonly volumeArn: string;
  readonly bucketArn: string;
  readonly secretArn: string;
  /** A group in the VPC, which the purchaser may call its own. */
  readonly otherGroupId: string;
}

const networks = { s: seller.network, p: provider.network, w: '0.0.0.0/0', t: '20.7.0.0/16', b: purchaser.network } as const;
const roles = { s: seller.roleName, p: provider.roleName, t: 'stranger' } as const;

/** Makes a running solution in the in-memory AWS, odd in the ways the variation says. */
export async function makeVaried(market: InMemoryMarket, variation: SaleVariation): Promise<VariedSolution> {
  const place = market.aws.place(member.awsAccountId, member.region);
  const arn = (kind: string, id: string) => place.ec2Arn(kind, id);
  const { groupId, otherGroupId } = await makeGroups(market, variation);
  const { instanceId, rootVolumeId } = await runInstance(market, groupId);
  const volumeId = await makeVolume(market, instanceId, variation.volume.tags);
  const instance = place.instances.get(instanceId);
  if (instance !== undefined) instance.state = variation.instance.state;
  if (variation.instance.scalingGroup) place.tags.get(instanceId)?.set('aws:autoscaling:groupName', 'web');
  if (variation.group.sharedWithOutside) await runInstance(market, groupId);
  const [first] = place.interfaces.values();
  if (first !== undefined) first.managed = variation.group.managedInterface;
  return {
    instanceArn: arn('instance', instanceId),
    rootVolumeArn: arn('volume', rootVolumeId),
    groupArn: arn('security-group', groupId),
    volumeArn: arn('volume', volumeId),
    bucketArn: await makeBucket(market, variation.bucket),
    secretArn: await makeSecret(market, variation.secret),
    otherGroupId,
  };
}

async function makeGroups({ aws }: InMemoryMarket, { group }: SaleVariation) {
  const { ec2 } = aws.clients(member);
  const VpcId = [...aws.place(member.awsAccountId, member.region).vpcs.keys()][0];
  const made = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web', VpcId }));
  const other = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'other', Description: 'other', VpcId }));
  const { GroupId: groupId = '' } = made;
  const odd = group.rules.map((whose, at) => ({ port: 8_000 + at, network: networks[whose] }));
  const filler = Array.from({ length: Math.min(group.filler, 60 - odd.length) }, (_, at) => ({
    port: 9_000 + at,
    network: provider.network,
  }));
  const IpPermissions = [...odd, ...filler].map(({ port, network }) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: network }],
  }));
  if (IpPermissions.length > 0) await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions }));
  return { groupId, otherGroupId: other.GroupId ?? '' };
}

async function runInstance({ aws }: InMemoryMarket, groupId: string) {
  const { ec2 } = aws.clients(member);
  const order = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1, SecurityGroupIds: [groupId] } as const;
  const { Instances } = await ec2.send(new RunInstancesCommand({ ...order, SecurityGroupIds: [groupId] }));
  const instanceId = Instances?.[0]?.InstanceId ?? '';
  await ec2.send(new CreateTagsCommand({ Resources: [instanceId], Tags: [{ Key: 'Name', Value: 'web' }] }));
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }));
  return { instanceId, rootVolumeId: Reservations?.[0]?.Instances?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? '' };
}

async function makeVolume({ aws }: InMemoryMarket, InstanceId: string, tags: number): Promise<string> {
  const { ec2 } = aws.clients(member);
  const { VolumeId = '' } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${member.region}a`, Size: 20, VolumeType: 'gp3' }));
  await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
  if (tags > 0) await ec2.send(new CreateTagsCommand({ Resources: [VolumeId], Tags: someTags(tags) }));
  return VolumeId;
}

async function makeBucket({ aws }: InMemoryMarket, { policy, grant, notifiesOutside, tags }: SaleVariation['bucket']): Promise<string> {
  const { s3 } = aws.clients(member);
  const Bucket = 'varied';
  await s3.send(new CreateBucketCommand({ Bucket }));
  const Statement = policy.flatMap((whose, at) =>
    whose === 'long' ? longStatements(Bucket, at) : [allow(`Own${at}`, roles[whose], 's3:GetObject', `arn:aws:s3:::${Bucket}/*`)],
  );
  if (Statement.length > 0)
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }));
  if (tags > 0) await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: someTags(tags) } }));
  const parts = aws.place(member.awsAccountId, member.region).buckets.get(Bucket)?.parts;
  if (grant) {
    parts?.set('GetBucketOwnershipControls', { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } });
    parts?.set('GetBucketAcl', {
      Owner: { ID: 'own' },
      Grants: [{ Grantee: { ID: 'somebody', Type: 'CanonicalUser' }, Permission: 'READ' }],
    });
  }
  const TopicArn = `arn:aws:sns:${member.region}:999999999999:news`;
  if (notifiesOutside)
    parts?.set('GetBucketNotificationConfiguration', { TopicConfigurations: [{ TopicArn, Events: ['s3:ObjectCreated:*'] }] });
  return `arn:aws:s3:::${Bucket}`;
}

/** Some 17 KB that name the seller: a second principal in its place is too much for a policy. */
function longStatements(bucket: string, at: number): object[] {
  return Array.from({ length: 90 }, (_, n) =>
    allow(`Long${at}n${n}`, seller.roleName, 's3:GetObject', `arn:aws:s3:::${bucket}/${'p'.repeat(30)}${n}/*`),
  );
}

async function makeSecret({ aws }: InMemoryMarket, { policy, trouble }: SaleVariation['secret']): Promise<string> {
  const { secretsManager } = aws.clients(member);
  const { ARN = '' } = await secretsManager.send(
    new CreateSecretCommand({ Name: 'varied', SecretString: JSON.stringify({ password: canary('varied') }) }),
  );
  const Statement = policy.map((whose, at) => allow(`Own${at}`, roles[whose], 'secretsmanager:GetSecretValue', '*'));
  if (Statement.length > 0) {
    const ResourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement });
    await secretsManager.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy }));
  }
  const state = aws.place(member.awsAccountId, member.region).secrets.get(ARN);
  if (state !== undefined) state.details = { ...state.details, ...troubles[trouble] };
  return ARN;
}

const troubles: { readonly [trouble in SaleVariation['secret']['trouble']]: object } = {
  none: {},
  rotation: { RotationEnabled: true, RotationLambdaARN: `arn:aws:lambda:${member.region}:${member.awsAccountId}:function:rotate` },
  key: { KmsKeyId: `arn:aws:kms:${member.region}:${member.awsAccountId}:key/1` },
  service: { OwningService: 'rds' },
};

function allow(Sid: string, role: string, Action: string, Resource: string): object {
  return { Sid, Effect: 'Allow', Principal: { AWS: roleArn(member.awsAccountId, role) }, Action, Resource };
}

function someTags(count: number): { Key: string; Value: string }[] {
  return Array.from({ length: count }, (_, at) => ({ Key: `tag-${at}`, Value: 'v' }));
}
