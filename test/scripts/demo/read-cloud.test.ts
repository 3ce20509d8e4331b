import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DescribeSecurityGroupRulesCommand,
  ModifySecurityGroupRulesCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, PutBucketPolicyCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import {
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { clientsAs } from '../../../scripts/demo/member-account.js';
import { changedLines, readBystander, readSolution } from '../../../scripts/demo/read-cloud.js';
import { type SeedClients, type SeededSolution, seedSolution } from '../../../scripts/demo/seed-solution.js';
import { provider, purchaser, roleArn, seller, storefront } from '../../../scripts/demo/world.js';
import { canary } from '../../../scripts/support/canary.js';
import { sharedLocalCloud } from '../../support/local-cloud.js';

interface Document {
  readonly Statement: { Sid?: string; Principal: unknown; Action: string[] }[];
}

const permission = (port: number, network: string, toPort = port) => [
  { IpProtocol: 'tcp', FromPort: port, ToPort: toPort, IpRanges: [{ CidrIp: network }] },
];

async function editBucket({ s3 }: SeedClients, bucket: string, edit: (policy: Document) => unknown): Promise<void> {
  const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
  const document = JSON.parse(Policy) as Document;
  edit(document);
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify(document) }));
}

describe('reading the cloud', () => {
  let clients: SeedClients;
  let seeded: SeededSolution;
  beforeAll(async () => {
    const { memberEndpoint } = await sharedLocalCloud();
    const solution = { ...storefront, awsAccountId: '610000000002' };
    clients = await clientsAs(memberEndpoint, solution.awsAccountId, 'Administrator');
    seeded = await seedSolution(clients, solution, canary('database'));
  });

  /** What the readers see of one change. */
  const seen = async (change: () => Promise<unknown>) => {
    const before = [await readSolution(clients, seeded), await readBystander(clients, seeded)] as const;
    await change();
    return {
      solution: changedLines(before[0], await readSolution(clients, seeded)),
      bystander: changedLines(before[1], await readBystander(clients, seeded)),
    };
  };
  const ingress = async (port: number, network: string) => {
    const { SecurityGroupRules = [] } = await clients.ec2.send(
      new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [seeded.groupId] }] }),
    );
    const rule = SecurityGroupRules.find((one) => one.FromPort === port && one.CidrIpv4 === network);
    return rule?.SecurityGroupRuleId ?? 'none';
  };

  it('sees nothing where nothing changed', async () => {
    expect(await seen(async () => undefined)).toEqual({ solution: [], bystander: [] });
  });

  it('sees a rule whose network is another, one that is added and one that is gone', async () => {
    const changed = await ingress(22, seller.network);
    const gone = await ingress(9100, provider.network);
    const SecurityGroupRule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv4: purchaser.network };

    const { solution, bystander } = await seen(async () => {
      const SecurityGroupRules = [{ SecurityGroupRuleId: changed, SecurityGroupRule }];
      await clients.ec2.send(new ModifySecurityGroupRulesCommand({ GroupId: seeded.groupId, SecurityGroupRules }));
      await clients.ec2.send(
        new AuthorizeSecurityGroupIngressCommand({ GroupId: seeded.groupId, IpPermissions: permission(9200, provider.network, 9300) }),
      );
      await clients.ec2.send(
        new RevokeSecurityGroupIngressCommand({ GroupId: seeded.groupId, IpPermissions: permission(9100, provider.network) }),
      );
    });

    expect(solution).toHaveLength(3);
    expect(solution).toContainEqual({ what: `rule ${changed} in tcp 22`, before: seller.network, after: purchaser.network });
    expect(solution).toContainEqual({ what: `rule ${gone} in tcp 9100`, before: provider.network, after: '-' });
    expect(solution).toContainEqual({ what: expect.stringMatching(/in tcp 9200-9300$/), before: '-', after: provider.network });
    expect(bystander).toEqual([]);
  });

  it('sees a statement that names somebody else, one with a condition more and one that allows more', async () => {
    const other = roleArn(seeded.solution.awsAccountId, purchaser.roleName);
    const of = `bucket ${seeded.bucket} policy`;

    const { solution } = await seen(() =>
      editBucket(clients, seeded.bucket, ({ Statement: [application, inventory] }) => {
        Object.assign(application ?? {}, { Principal: { AWS: other }, Condition: { Bool: { 'aws:SecureTransport': 'true' } } });
        inventory?.Action.push('s3:GetObject');
      }),
    );

    expect(solution.map((line) => line.what)).toEqual([`${of} Application`, `${of} Inventory is about`]);
    expect(solution[0]?.after).toContain(other);
    expect(solution[0]?.after).toContain('aws:SecureTransport');
    expect(solution[1]?.after).toContain('"s3:GetObject"');
  });

  it('sees statements without a Sid, each of them', async () => {
    const nameless = ({ Statement: [first] }: Document, role: string) => ({ ...first, Sid: undefined, Principal: { AWS: role } });

    const { solution } = await seen(() =>
      editBucket(clients, seeded.bucket, (document) => {
        const added = ['one', 'two'].map((name) => nameless(document, roleArn(seeded.solution.awsAccountId, name)));
        document.Statement.push(...(added as Document['Statement']));
      }),
    );

    expect(solution.filter((line) => line.after.includes(':role/'))).toHaveLength(2);
  });

  it("sees the secret's policy, value and tags", async () => {
    const SecretId = seeded.secretArn;

    const { solution } = await seen(async () => {
      const { ResourcePolicy = '' } = await clients.secretsManager.send(new GetResourcePolicyCommand({ SecretId }));
      const document = ResourcePolicy.replaceAll(seller.roleName, purchaser.roleName);
      await clients.secretsManager.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy: document }));
      await clients.secretsManager.send(
        new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify({ password: canary('another') }) }),
      );
      await clients.secretsManager.send(new TagResourceCommand({ SecretId, Tags: [{ Key: 'conveyance:lock', Value: 'trf_1' }] }));
    });

    expect(solution.map((line) => line.what).sort()).toEqual([
      'secret storefront/database policy Application',
      'secret version AWSCURRENT',
      'secret version AWSPREVIOUS',
      'tag storefront/database conveyance:lock',
    ]);
  });

  it('sees tags of the instance, the group, the volumes and the bucket', async () => {
    const Tags = [{ Key: 'conveyance:lock', Value: 'trf_1' }];
    const ids = [seeded.instanceId, seeded.groupId, ...seeded.volumeIds];

    const { solution, bystander } = await seen(async () => {
      await clients.ec2.send(new CreateTagsCommand({ Resources: ids, Tags }));
      await clients.s3.send(new PutBucketTaggingCommand({ Bucket: seeded.bucket, Tagging: { TagSet: Tags } }));
    });

    expect(
      solution
        .filter((line) => line.after === 'trf_1')
        .map((line) => line.what)
        .sort(),
    ).toEqual([...ids, seeded.bucket].map((id) => `tag ${id} conveyance:lock`).sort());
    expect(bystander).toEqual([]);
  });

  it('sees a group that carries the mark of the service', async () => {
    const { solution } = await seen(async () => {
      const { GroupId = '' } = await clients.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'staged', Description: 'staged' }));
      const Tags = [{ Key: 'conveyance:created-by', Value: 'trf_1' }];
      await clients.ec2.send(new CreateTagsCommand({ Resources: [GroupId], Tags }));
    });

    expect(solution).toEqual([{ what: expect.stringMatching(/^group made by the service sg-/), before: '-', after: 'staged' }]);
  });

  it('sees what happens to a bystander, and does not take it for the solution', async () => {
    const { instanceId, groupId, bucket } = seeded.bystander;

    const { solution, bystander } = await seen(async () => {
      await clients.ec2.send(new CreateTagsCommand({ Resources: [instanceId], Tags: [{ Key: 'conveyance:owner', Value: 'cus_1' }] }));
      await clients.ec2.send(
        new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions: permission(443, purchaser.network) }),
      );
      await editBucket(clients, bucket, ({ Statement: [first] }) => first?.Action.push('s3:DeleteObject'));
    });

    expect(solution).toEqual([]);
    expect(bystander.map((line) => line.what.split(' ')[0]).sort()).toEqual(['bucket', 'rule', 'tag']);
  });
});

describe('changedLines', () => {
  it('gives what differs, is added or is gone, in the order of the readings', () => {
    const reading = (...values: readonly string[]) => new Map(values.map((value) => [value.split('=')[0] ?? '', value] as const));

    expect(changedLines(reading('same=1', 'gone=2', 'other=3'), reading('added=5', 'other=4', 'same=1'))).toEqual([
      { what: 'gone', before: 'gone=2', after: '-' },
      { what: 'other', before: 'other=3', after: 'other=4' },
      { what: 'added', before: '-', after: 'added=5' },
    ]);
  });
});
