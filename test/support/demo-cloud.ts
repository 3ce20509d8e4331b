import { DescribeSecurityGroupRulesCommand, DescribeSecurityGroupsCommand, DescribeTagsCommand } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketTaggingCommand } from '@aws-sdk/client-s3';
import { DescribeSecretCommand, GetResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import type { SeedClients, SeededSolution } from '../../scripts/demo/seed-solution.js';
import { provider, roleArn, seller } from '../../scripts/demo/world.js';
import { demoSeeded } from './demo-seeded.js';

/** A statement of a resource policy that a test may change. */
export interface DemoStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  Principal: { AWS: string };
  Action: string[];
  readonly Resource: string;
  Condition?: unknown;
}

interface DemoRule {
  readonly id: string;
  readonly groupId: string;
  readonly port: number;
  network: string;
}

/** A member account in memory that the demo's readers can read and a test can change at will. */
export class DemoCloud {
  readonly rules: DemoRule[];
  /** By bucket or secret. */
  readonly policies: Map<string, DemoStatement[]>;
  /** By id, bucket or secret ARN, then by key. */
  readonly tags = new Map<string, Map<string, string>>();
  readonly groupsMade: string[] = [];
  currentSecretVersion = 'version-1';

  constructor(readonly seeded: SeededSolution = demoSeeded) {
    const { groupId, bucket, secretArn, bystander, solution } = seeded;
    const rule = (group: string, port: number, network: string) => ({ id: `sgr-${group}-${port}`, groupId: group, port, network });
    this.rules = [
      rule(groupId, 22, seller.network),
      rule(groupId, 443, seller.network),
      rule(groupId, 9100, provider.network),
      rule(bystander.groupId, 22, seller.network),
    ];
    const sellerRole = roleArn(solution.awsAccountId, seller.roleName);
    const objects = (name: string) => allow('Application', sellerRole, ['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${name}/*`);
    this.policies = new Map([
      [bucket, [objects(bucket)]],
      [bystander.bucket, [objects(bystander.bucket)]],
      [secretArn, [allow('Application', sellerRole, ['secretsmanager:GetSecretValue'], '*')]],
    ]);
  }

  /** The documents of the solution that is for sale. */
  get soldPolicies(): readonly DemoStatement[][] {
    return [this.policies.get(this.seeded.bucket) ?? [], this.policies.get(this.seeded.secretArn) ?? []];
  }

  /** Everything of the solution that carries tags. */
  get taggedIds(): readonly string[] {
    const { instanceId, groupId, volumeIds, bucket, secretArn } = this.seeded;
    return [instanceId, groupId, ...volumeIds, bucket, secretArn];
  }

  tag(id: string, key: string, value: string): void {
    this.tags.set(id, (this.tags.get(id) ?? new Map<string, string>()).set(key, value));
  }

  get clients(): SeedClients {
    const client = { send: async (command: unknown) => this.#answer(command) };
    return { ec2: client, s3: client, secretsManager: client } as unknown as SeedClients;
  }

  #answer(command: unknown): unknown {
    if (command instanceof DescribeSecurityGroupRulesCommand)
      return { SecurityGroupRules: this.#rulesOf(command.input.Filters?.[0]?.Values) };
    if (command instanceof DescribeSecurityGroupsCommand) return { SecurityGroups: this.groupsMade.map((GroupId) => ({ GroupId })) };
    if (command instanceof DescribeTagsCommand) return { Tags: this.#tagsOf(command.input.Filters?.[0]?.Values ?? []) };
    if (command instanceof GetBucketPolicyCommand) return { Policy: this.#policyOf(command.input.Bucket) };
    if (command instanceof GetBucketTaggingCommand) return { TagSet: this.#tagsOf([command.input.Bucket ?? '']) };
    if (command instanceof GetResourcePolicyCommand) return { ResourcePolicy: this.#policyOf(command.input.SecretId) };
    if (!(command instanceof DescribeSecretCommand)) throw new Error('The cloud in memory does not know this command.');
    const { SecretId = '' } = command.input;
    return { Name: 'database', VersionIdsToStages: { [this.currentSecretVersion]: ['AWSCURRENT'] }, Tags: this.#tagsOf([SecretId]) };
  }

  #rulesOf(groupIds: readonly string[] = []) {
    return this.rules
      .filter((rule) => groupIds.includes(rule.groupId))
      .map(({ id, port, network }) => ({ SecurityGroupRuleId: id, IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIpv4: network }));
  }

  #tagsOf(ids: readonly string[]) {
    return ids.flatMap((ResourceId) => [...(this.tags.get(ResourceId) ?? [])].map(([Key, Value]) => ({ ResourceId, Key, Value })));
  }

  #policyOf(id = ''): string {
    return JSON.stringify({ Version: '2012-10-17', Statement: this.policies.get(id) ?? [] });
  }
}

/** A statement that allows one role some actions. */
export function allow(sid: string, principal: string, actions: readonly string[], resource: string): DemoStatement {
  return { Sid: sid, Effect: 'Allow', Principal: { AWS: principal }, Action: [...actions], Resource: resource };
}
