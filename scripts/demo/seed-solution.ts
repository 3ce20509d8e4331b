import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  type EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand, PutBucketPolicyCommand, PutBucketTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, PutResourcePolicyCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type DemoSolution, provider, region, roleArn, seller } from './world.js';

/** ARNs and ids of what was made for one solution. */
export interface SeededSolution {
  readonly solution: DemoSolution;
  readonly instanceId: string;
  readonly groupId: string;
  readonly volumeIds: readonly string[];
  readonly bucket: string;
  readonly secretArn: string;
  /** Of everything that is for sale. */
  readonly arns: readonly string[];
  readonly bystander: { readonly instanceId: string; readonly groupId: string; readonly bucket: string; readonly arns: readonly string[] };
}

/** AWS clients of a member account. */
export interface SeedClients {
  readonly ec2: EC2Client;
  readonly s3: S3Client;
  readonly secretsManager: SecretsManagerClient;
}

/** Makes one running solution of the seller (network, instance, group, volumes, bucket, secret) and bystanders beside it. */
export async function seedSolution(clients: SeedClients, solution: DemoSolution, secretValue: string): Promise<SeededSolution> {
  const subnetId = await seedNetwork(clients.ec2);
  const groupId = await seedGroup(clients.ec2, subnetId.vpcId, `${solution.name}-web`, [
    { port: 22, network: seller.network },
    { port: 443, network: seller.network },
    { port: 9100, network: provider.network },
  ]);
  const instance = await runInstance(clients.ec2, subnetId.subnetId, groupId, solution.name);
  const dataVolume = await attachVolume(clients.ec2, instance.instanceId, instance.zone);
  const bucket = await seedBucket(clients.s3, solution, `${solution.name}-assets-${solution.awsAccountId}`);
  const secretArn = await seedSecret(clients.secretsManager, solution, secretValue);
  const volumeIds = [instance.rootVolumeId, dataVolume];
  const tags = [{ Key: 'solution', Value: solution.name }];
  await clients.ec2.send(new CreateTagsCommand({ Resources: [groupId, instance.instanceId, ...volumeIds], Tags: tags }));
  const bystander = await seedBystander(clients, subnetId, solution);
  const arns = [
    ec2Arn(solution, 'instance', instance.instanceId),
    ec2Arn(solution, 'security-group', groupId),
    ...volumeIds.map((id) => ec2Arn(solution, 'volume', id)),
    `arn:aws:s3:::${bucket}`,
    secretArn,
  ];
  return { solution, instanceId: instance.instanceId, groupId, volumeIds, bucket, secretArn, arns, bystander };
}

function ec2Arn({ awsAccountId }: DemoSolution, kind: string, id: string): string {
  return `arn:aws:ec2:${region}:${awsAccountId}:${kind}/${id}`;
}

async function seedNetwork(ec2: EC2Client): Promise<{ readonly vpcId: string; readonly subnetId: string }> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }));
  const vpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: vpcId, CidrBlock: '10.20.1.0/24', AvailabilityZone: `${region}a` }));
  return { vpcId, subnetId: Subnet?.SubnetId ?? '' };
}

async function seedGroup(
  ec2: EC2Client,
  vpcId: string,
  name: string,
  rules: readonly { readonly port: number; readonly network: string }[],
): Promise<string> {
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: `Web tier of ${name}`, VpcId: vpcId }),
  );
  const IpPermissions = rules.map(({ port, network }) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: network }],
  }));
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

async function runInstance(ec2: EC2Client, subnetId: string, groupId: string, name: string) {
  const { Images } = await ec2.send(
    new DescribeImagesCommand({ Owners: ['amazon'], Filters: [{ Name: 'name', Values: ['amzn2-ami-hvm-*'] }] }),
  );
  const { Instances } = await ec2.send(
    new RunInstancesCommand({
      ImageId: Images?.[0]?.ImageId,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: subnetId,
      SecurityGroupIds: [groupId],
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: name }] }],
    }),
  );
  const instanceId = Instances?.[0]?.InstanceId ?? '';
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }));
  const running = Reservations?.[0]?.Instances?.[0];
  return {
    instanceId,
    zone: running?.Placement?.AvailabilityZone ?? '',
    rootVolumeId: running?.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? '',
  };
}

async function attachVolume(ec2: EC2Client, instanceId: string, zone: string): Promise<string> {
  const { VolumeId = '' } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: zone, Size: 20, VolumeType: 'gp3' }));
  await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId: instanceId, Device: '/dev/sdf' }));
  return VolumeId;
}

async function seedBucket(s3: S3Client, solution: DemoSolution, bucket: string): Promise<string> {
  await s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  const allow = (Sid: string, roleName: string, Action: readonly string[]) => ({
    Sid,
    Effect: 'Allow',
    Principal: { AWS: roleArn(solution.awsAccountId, roleName) },
    Action,
    Resource: [`arn:aws:s3:::${bucket}/*`],
  });
  const Statement = [
    allow('Application', seller.roleName, ['s3:GetObject', 's3:PutObject']),
    allow('Inventory', provider.roleName, ['s3:GetObjectTagging']),
  ];
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }));
  await s3.send(new PutBucketTaggingCommand({ Bucket: bucket, Tagging: { TagSet: [{ Key: 'solution', Value: solution.name }] } }));
  return bucket;
}

async function seedSecret(client: SecretsManagerClient, solution: DemoSolution, secretValue: string): Promise<string> {
  const SecretString = JSON.stringify({ username: 'app', password: secretValue });
  const Tags = [{ Key: 'solution', Value: solution.name }];
  const { ARN = '' } = await client.send(new CreateSecretCommand({ Name: `${solution.name}/database`, SecretString, Tags }));
  const Statement = [
    {
      Sid: 'Application',
      Effect: 'Allow',
      Principal: { AWS: roleArn(solution.awsAccountId, seller.roleName) },
      Action: ['secretsmanager:GetSecretValue'],
      Resource: '*',
    },
  ];
  await client.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy: JSON.stringify({ Version: '2012-10-17', Statement }) }));
  return ARN;
}

async function seedBystander(clients: SeedClients, network: { readonly vpcId: string; readonly subnetId: string }, solution: DemoSolution) {
  const groupId = await seedGroup(clients.ec2, network.vpcId, `${solution.name}-other`, [{ port: 22, network: seller.network }]);
  const { instanceId, rootVolumeId } = await runInstance(clients.ec2, network.subnetId, groupId, `${solution.name}-other`);
  const bucket = await seedBucket(clients.s3, { ...solution, name: 'unrelated' }, `${solution.name}-other-${solution.awsAccountId}`);
  const arns = [
    ec2Arn(solution, 'instance', instanceId),
    ec2Arn(solution, 'security-group', groupId),
    ec2Arn(solution, 'volume', rootVolumeId),
    `arn:aws:s3:::${bucket}`,
  ];
  return { instanceId, groupId, bucket, arns };
}
