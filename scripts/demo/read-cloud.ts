import { DescribeSecurityGroupRulesCommand, DescribeSecurityGroupsCommand, DescribeTagsCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import { DescribeSecretCommand, GetResourcePolicyCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SeedClients, SeededSolution } from './seed-solution.js';

/** What was read from the cloud, line by line: what → value. */
export type Reading = ReadonlyMap<string, string>;

/** Everything about a solution that says who has access, read with the member account's own administrator, not through the product. */
export async function readSolution(clients: SeedClients, seeded: SeededSolution): Promise<Reading> {
  const ec2Ids = [seeded.instanceId, seeded.groupId, ...seeded.volumeIds];
  return new Map([
    ...(await readRules(clients.ec2, seeded.groupId)),
    ...(await readBucket(clients.s3, seeded.bucket)),
    ...(await readSecret(clients.secretsManager, seeded.secretArn)),
    ...(await readTags(clients.ec2, ec2Ids)),
    ...(await readGroupsMade(clients.ec2)),
  ]);
}

/** The same of what must not move. */
export async function readBystander(clients: SeedClients, seeded: SeededSolution): Promise<Reading> {
  const { instanceId, groupId, bucket } = seeded.bystander;
  return new Map([
    ...(await readRules(clients.ec2, groupId)),
    ...(await readBucket(clients.s3, bucket)),
    ...(await readTags(clients.ec2, [instanceId, groupId])),
  ]);
}

async function readRules(ec2: EC2Client, groupId: string): Promise<Reading> {
  const { SecurityGroupRules = [] } = await ec2.send(
    new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [groupId] }] }),
  );
  return new Map(
    SecurityGroupRules.map((rule) => {
      const ports = rule.FromPort === rule.ToPort ? (rule.FromPort ?? 'all') : `${rule.FromPort}-${rule.ToPort}`;
      const what = `rule ${rule.SecurityGroupRuleId} ${rule.IsEgress ? 'out' : 'in'} ${rule.IpProtocol} ${ports}`;
      return [what, rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.ReferencedGroupInfo?.GroupId ?? rule.PrefixListId ?? ''] as const;
    }),
  );
}

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Condition?: unknown;
  readonly [element: string]: unknown;
}

/** Two lines a statement: whom it is for, and what it is about, so that a wider action or resource is a change of its own. */
function policyLines(of: string, text: string | undefined): Reading {
  const { Statement = [] } = JSON.parse(text ?? '{}') as { Statement?: readonly Statement[] };
  return new Map(
    Statement.flatMap(({ Sid, Effect, Principal, Condition, ...about }, n) => {
      const condition = Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`;
      const what = `${of} policy ${Sid ?? `statement ${n + 1}`}`;
      return [[what, `${Effect} ${JSON.stringify(Principal)}${condition}`] as const, [`${what} is about`, JSON.stringify(about)] as const];
    }),
  );
}

async function readBucket(s3: S3Client, bucket: string): Promise<Reading> {
  const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
  const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket: bucket }));
  const tags = TagSet.map(({ Key, Value }) => [`tag ${bucket} ${Key}`, Value ?? ''] as const);
  return new Map([...policyLines(`bucket ${bucket}`, Policy), ...tags]);
}

async function readSecret(client: SecretsManagerClient, secretArn: string): Promise<Reading> {
  const secret = await client.send(new DescribeSecretCommand({ SecretId: secretArn }));
  const { ResourcePolicy } = await client.send(new GetResourcePolicyCommand({ SecretId: secretArn }));
  const labelled = Object.entries(secret.VersionIdsToStages ?? {}).flatMap(([id, labels]) =>
    labels.map((label) => [`secret version ${label}`, id] as const),
  );
  const tags = (secret.Tags ?? []).map(({ Key, Value }) => [`tag ${secret.Name} ${Key}`, Value ?? ''] as const);
  return new Map([...labelled, ...policyLines(`secret ${secret.Name}`, ResourcePolicy), ...tags]);
}

async function readTags(ec2: EC2Client, ids: readonly string[]): Promise<Reading> {
  const { Tags = [] } = await ec2.send(new DescribeTagsCommand({ Filters: [{ Name: 'resource-id', Values: [...ids] }] }));
  return new Map(Tags.map(({ ResourceId, Key, Value }) => [`tag ${ResourceId} ${Key}`, Value ?? ''] as const));
}

/** Groups that carry the service's mark: none may be left after an undo. */
async function readGroupsMade(ec2: EC2Client): Promise<Reading> {
  const { SecurityGroups = [] } = await ec2.send(
    new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'tag-key', Values: ['conveyance:created-by'] }] }),
  );
  return new Map(SecurityGroups.map((group) => [`group made by the service ${group.GroupId}`, group.GroupName ?? '']));
}

/** One line that differs between two readings; `-` where it is absent. */
export interface ChangedLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Lines that differ, in the order of the first reading and then the second. */
export function changedLines(before: Reading, after: Reading): readonly ChangedLine[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? '-', after: after.get(what) ?? '-' }))
    .filter((line) => line.before !== line.after);
}
