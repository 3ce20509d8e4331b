import { DescribeInstancesCommand, DescribeSecurityGroupRulesCommand, DescribeTagsCommand } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketTaggingCommand } from '@aws-sdk/client-s3';
import { GetResourcePolicyCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { clientsAs } from '../../../scripts/demo/member-account.js';
import { type SeedClients, type SeededSolution, seedSolution } from '../../../scripts/demo/seed-solution.js';
import { provider, roleArn, seller, storefront } from '../../../scripts/demo/world.js';
import { canary } from '../../../scripts/support/canary.js';
import { sharedLocalCloud } from '../../support/local-cloud.js';

const password = canary('database');

const solution = { ...storefront, awsAccountId: '610000000001' };

describe('seedSolution', () => {
  let clients: SeedClients;
  let seeded: SeededSolution;
  beforeAll(async () => {
    const { memberEndpoint } = await sharedLocalCloud();
    clients = await clientsAs(memberEndpoint, solution.awsAccountId, 'Administrator');
    seeded = await seedSolution(clients, solution, password);
  });

  const rulesOf = async (groupId: string) => {
    const Filters = [{ Name: 'group-id', Values: [groupId] }];
    const { SecurityGroupRules = [] } = await clients.ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
    return SecurityGroupRules.filter((rule) => !rule.IsEgress).map((rule) => `${rule.FromPort} ${rule.CidrIpv4}`);
  };
  const instanceOf = async (instanceId: string) => {
    const { Reservations } = await clients.ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }));
    return Reservations?.[0]?.Instances?.[0];
  };

  it('runs an instance of the account with both volumes and only its own group', async () => {
    const instance = await instanceOf(seeded.instanceId);

    expect(instance?.State?.Name).toBe('running');
    expect(instance?.SecurityGroups?.map((group) => group.GroupId)).toEqual([seeded.groupId]);
    expect(instance?.BlockDeviceMappings?.map((device) => device.Ebs?.VolumeId).sort()).toEqual([...seeded.volumeIds].sort());
  });

  it("opens the group for the seller's network and the provider's", async () => {
    expect(await rulesOf(seeded.groupId)).toEqual([`22 ${seller.network}`, `443 ${seller.network}`, `9100 ${provider.network}`]);
  });

  it("lets the seller's role use the bucket and the secret", async () => {
    const { Policy = '' } = await clients.s3.send(new GetBucketPolicyCommand({ Bucket: seeded.bucket }));
    const { ResourcePolicy = '' } = await clients.secretsManager.send(new GetResourcePolicyCommand({ SecretId: seeded.secretArn }));

    const sellerRole = roleArn(solution.awsAccountId, seller.roleName);
    for (const policy of [Policy, ResourcePolicy])
      expect(JSON.parse(policy)).toMatchObject({
        Statement: expect.arrayContaining([expect.objectContaining({ Principal: { AWS: sellerRole } })]),
      });
  });

  it('keeps the value in the secret', async () => {
    const { SecretString = '' } = await clients.secretsManager.send(new GetSecretValueCommand({ SecretId: seeded.secretArn }));

    expect(JSON.parse(SecretString)).toEqual({ username: 'app', password });
  });

  it('tags all of the solution, and nothing beside it', async () => {
    const { Tags = [] } = await clients.ec2.send(new DescribeTagsCommand({ Filters: [{ Name: 'key', Values: ['solution'] }] }));
    const { TagSet } = await clients.s3.send(new GetBucketTaggingCommand({ Bucket: seeded.bucket }));
    const { TagSet: other } = await clients.s3.send(new GetBucketTaggingCommand({ Bucket: seeded.bystander.bucket }));

    expect(Tags.map((tag) => tag.ResourceId).sort()).toEqual([seeded.groupId, seeded.instanceId, ...seeded.volumeIds].sort());
    expect([TagSet, other]).toEqual([[{ Key: 'solution', Value: solution.name }], [{ Key: 'solution', Value: 'unrelated' }]]);
  });

  it('names everything that is for sale by an ARN of the account, and bystanders apart from it', () => {
    expect(seeded.arns).toHaveLength(6);
    expect(seeded.bystander.arns).toHaveLength(4);
    const all = [...seeded.arns, ...seeded.bystander.arns];
    expect(new Set(all).size).toBe(10);
    expect(all.filter((arn) => !arn.startsWith('arn:aws:s3:::') && arn.split(':')[4] !== solution.awsAccountId)).toEqual([]);
    expect(all.filter((arn) => /[/:]$/.test(arn))).toEqual([]);
  });

  it('lets a bystander run behind a group of its own', async () => {
    expect((await instanceOf(seeded.bystander.instanceId))?.SecurityGroups?.map((group) => group.GroupId)).toEqual([
      seeded.bystander.groupId,
    ]);
    expect(await rulesOf(seeded.bystander.groupId)).toEqual([`22 ${seller.network}`]);
  });
});
