import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DeleteSecurityGroupCommand,
  DescribeTagsCommand,
  DescribeVolumesCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ModifySecurityGroupRulesCommand,
  paginateDescribeVolumes,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, PutBucketPolicyCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import { DescribeSecretCommand, GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from '@jest/globals';
import { bucketWorld } from '../support/bucket-world.js';
import { InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import { member } from '../support/member-fixture.js';
import { secretWorld } from '../support/secret-world.js';
import { groupWorld, tcp, tcpFromGroup } from '../support/security-group-world.js';
import { volumeWorld } from '../support/volume-world.js';

function anAws() {
  const aws = new InMemoryAws();
  return { aws, place: aws.place(member.awsAccountId, member.region), engine: () => aws.clients(member) };
}

const named = (name: string) => expect.objectContaining({ name });
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `t${i}`, Value: '' }));

describe('it refuses as AWS does', () => {
  test('what does not exist', async () => {
    const { engine } = anAws();
    const { ec2, s3, secretsManager } = engine();

    await expect(ec2.send(new DescribeVolumesCommand({ VolumeIds: ['vol-1'] }))).rejects.toEqual(named('InvalidVolume.NotFound'));
    await expect(ec2.send(new CreateTagsCommand({ Resources: ['i-1'], Tags: [] }))).rejects.toEqual(named('InvalidInstanceID.NotFound'));
    await expect(s3.send(new GetBucketPolicyCommand({ Bucket: 'none' }))).rejects.toEqual(named('NoSuchBucket'));
    await expect(secretsManager.send(new DescribeSecretCommand({ SecretId: 'none' }))).rejects.toEqual(named('ResourceNotFoundException'));
  });

  test('rules of a group: twice, too many, of another kind, of a group elsewhere', async () => {
    const { engine, place } = anAws();
    const { groupId, rulesOf, addGroup, outside } = await groupWorld(engine);
    const { ec2 } = outside;
    const allow = (...IpPermissions: ReturnType<typeof tcp>[]) =>
      ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions }));
    const elsewhere = (await groupWorld(engine)).groupId;
    const [rule] = (await rulesOf(groupId)).filter(({ IsEgress }) => IsEgress !== true);
    const change = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ReferencedGroupId: await addGroup('other') };

    await expect(allow(tcp(22, '198.51.100.7/24'))).rejects.toEqual(named('InvalidPermission.Duplicate'));
    await expect(allow(tcpFromGroup(22, elsewhere))).rejects.toEqual(named('InvalidGroup.NotFound'));
    place.quotas.rulesPerDirectionMax = 4;
    await expect(allow(tcp(1, '203.0.113.0/24'), tcp(2, '203.0.113.0/24'))).rejects.toEqual(named('RulesPerSecurityGroupLimitExceeded'));
    await expect(
      ec2.send(
        new ModifySecurityGroupRulesCommand({
          GroupId: groupId,
          SecurityGroupRules: [{ SecurityGroupRuleId: rule?.SecurityGroupRuleId, SecurityGroupRule: change }],
        }),
      ),
    ).rejects.toEqual(named('InvalidParameterValue'));
    await expect(ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: groupId, SecurityGroupRuleIds: ['sgr-1'] }))).rejects.toEqual(
      named('InvalidSecurityGroupRuleId.NotFound'),
    );
    expect((await rulesOf(groupId)).filter(({ IsEgress }) => IsEgress !== true)).toHaveLength(3);
  });

  test('a group in use, a name taken, a sixth group on an interface', async () => {
    const { engine } = anAws();
    const { groupId, vpcId, interfacesOf, addGroup, outside } = await groupWorld(engine);
    const { ec2 } = outside;
    const six = [groupId, ...(await Promise.all([1, 2, 3, 4, 5].map((i) => addGroup(`g${i}`))))];
    const [NetworkInterfaceId] = await interfacesOf(groupId);

    await expect(ec2.send(new DeleteSecurityGroupCommand({ GroupId: groupId }))).rejects.toEqual(named('DependencyViolation'));
    await expect(ec2.send(new CreateSecurityGroupCommand({ GroupName: 'g1', Description: 'g1', VpcId: vpcId }))).rejects.toEqual(
      named('InvalidGroup.Duplicate'),
    );
    await expect(ec2.send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, Groups: six }))).rejects.toEqual(
      named('SecurityGroupsPerInterfaceLimitExceeded'),
    );
  });

  test('the fifty-first tag, and policies that are too long or none', async () => {
    const { engine } = anAws();
    const { ref, outside } = await volumeWorld(engine);
    const { name, outside: owner } = await bucketWorld(engine);
    const put = (Policy: string) => owner.s3.send(new PutBucketPolicyCommand({ Bucket: name, Policy }));
    const Resources = [ref.arn.slice(ref.arn.lastIndexOf('/') + 1)];

    await expect(outside.ec2.send(new CreateTagsCommand({ Resources, Tags: many(50) }))).rejects.toEqual(named('TagLimitExceeded'));
    await expect(owner.s3.send(new PutBucketTaggingCommand({ Bucket: name, Tagging: { TagSet: many(51) } }))).rejects.toEqual(
      named('BadRequest'),
    );
    await expect(put('{}')).rejects.toEqual(named('MalformedPolicy'));
    await expect(put(JSON.stringify({ Statement: [{ Sid: 'x'.repeat(21_000) }] }))).rejects.toEqual(named('PolicyTooLarge'));
  });

  test('one version id for two values', async () => {
    const { engine } = anAws();
    const { ref, outside } = await secretWorld(engine);
    const put = (SecretString: string) =>
      outside.secretsManager.send(new PutSecretValueCommand({ SecretId: ref.arn, ClientRequestToken: 'a'.repeat(32), SecretString }));
    await put('one');
    await put('one');

    await expect(put('two')).rejects.toEqual(named('ResourceExistsException'));
    const previous = await outside.secretsManager.send(new GetSecretValueCommand({ SecretId: ref.arn, VersionStage: 'AWSPREVIOUS' }));
    expect(previous.SecretString).toContain('canary-old-password');
  });
});

test('a bucket is hidden from who expects another owner', async () => {
  const { engine } = anAws();
  const { name, outside } = await bucketWorld(engine);

  await expect(outside.s3.send(new GetBucketPolicyCommand({ Bucket: name, ExpectedBucketOwner: '999999999999' }))).rejects.toEqual(
    named('AccessDenied'),
  );
});

test('DryRun changes nothing and says what would have been', async () => {
  const { engine } = anAws();
  const { groupId, ingressOf, outside } = await groupWorld(engine);
  const before = await ingressOf(groupId);
  const input = { DryRun: true, GroupId: groupId, IpPermissions: [tcp(1, '203.0.113.0/24')] };

  await expect(outside.ec2.send(new AuthorizeSecurityGroupIngressCommand(input))).rejects.toEqual(named('DryRunOperation'));

  expect(await ingressOf(groupId)).toEqual(before);
});

test('long answers come in pages', async () => {
  const { engine, place } = anAws();
  const { ref, outside } = await volumeWorld(engine);
  place.quotas.entriesPerPageMax = 1;
  const pages: number[] = [];

  for await (const { Volumes = [] } of paginateDescribeVolumes({ client: outside.ec2 }, {})) pages.push(Volumes.length);

  expect(pages).toEqual([1, 1]);
  const Filters = [{ Name: 'resource-id', Values: [ref.arn.slice(ref.arn.lastIndexOf('/') + 1)] }];
  expect((await outside.ec2.send(new DescribeTagsCommand({ Filters }))).NextToken).toBeUndefined();
});

test('calls are counted, those that change something apart', async () => {
  const { aws, engine } = anAws();
  await volumeWorld(engine);
  aws.forgetCalls();
  const { ec2 } = engine();

  await ec2.send(new DescribeVolumesCommand({}));
  await ec2.send(new CreateTagsCommand({ Resources: [...aws.place(member.awsAccountId, member.region).volumes.keys()], Tags: many(1) }));

  expect(aws.calls()).toEqual({ 'EC2:CreateTags': 1, 'EC2:DescribeVolumes': 1 });
  expect(aws.calls('mutating')).toEqual({ 'EC2:CreateTags': 1 });
});
