import { AuthorizeSecurityGroupIngressCommand, DeleteVolumeCommand, DetachVolumeCommand } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketTaggingCommand, PutBucketPolicyCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import type { Reading } from '../../../scripts/demo/read-cloud.js';
import { provider, roleArn, seller } from '../../../scripts/demo/world.js';
import type { ScenarioSale } from '../../support/scenario-sale.js';

interface Policy {
  readonly Statement: readonly object[];
}

/** Somebody adds a statement to the bucket's policy, beside whatever is in it. */
export async function addStatement({ outside, seeded }: ScenarioSale, Sid: string, roleName: string): Promise<void> {
  const { Policy } = await outside.s3.send(new GetBucketPolicyCommand({ Bucket: seeded.bucket }));
  const policy = JSON.parse(Policy ?? '') as Policy;
  const Resource = `arn:aws:s3:::${seeded.bucket}/*`;
  const statement = { Sid, Effect: 'Allow', Principal: { AWS: roleArn(seeded.solution.awsAccountId, roleName) }, Action: 's3:GetObject', Resource };
  const others = policy.Statement.filter((one) => (one as { Sid?: string }).Sid !== Sid);
  await outside.s3.send(new PutBucketPolicyCommand({ Bucket: seeded.bucket, Policy: JSON.stringify({ ...policy, Statement: [...others, statement] }) }));
}

/** The line of such a statement. */
export function statementLine({ seeded }: ScenarioSale, Sid: string, principal: string): [string, string] {
  return [`bucket ${seeded.bucket} policy ${Sid}`, `Allow {"AWS":["${principal}"]}`];
}

/** The seller lets itself in again. */
export function reopen(sale: ScenarioSale): Promise<void> {
  return addStatement(sale, 'Reopened', seller.roleName);
}

/** The provider's automation gives itself a permission. */
export function addProviderStatement(sale: ScenarioSale): Promise<void> {
  return addStatement(sale, 'Backup', provider.roleName);
}

/** Somebody tags the bucket, beside the tags that are there. */
export async function addTag({ outside, seeded }: ScenarioSale): Promise<void> {
  const { TagSet = [] } = await outside.s3.send(new GetBucketTaggingCommand({ Bucket: seeded.bucket }));
  await outside.s3.send(new PutBucketTaggingCommand({ Bucket: seeded.bucket, Tagging: { TagSet: [...TagSet, { Key: 'team', Value: 'data' }] } }));
}

/** The provider opens a port for its monitoring. */
export async function addRule({ outside, seeded }: ScenarioSale): Promise<void> {
  const rule = { IpProtocol: 'tcp', FromPort: 9200, ToPort: 9200, IpRanges: [{ CidrIp: provider.network }] };
  await outside.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: seeded.groupId, IpPermissions: [rule] }));
}

/** Somebody deletes the data volume. */
export async function deleteVolume({ outside, seeded }: ScenarioSale): Promise<void> {
  const VolumeId = dataVolumeOf(seeded);
  await outside.ec2.send(new DetachVolumeCommand({ VolumeId }));
  await outside.ec2.send(new DeleteVolumeCommand({ VolumeId }));
}

/** Without the lines of the tags of the deleted volume. */
export function withoutVolume(expected: Reading, { seeded }: ScenarioSale): Reading {
  return new Map([...expected].filter(([what]) => !what.startsWith(`tag ${dataVolumeOf(seeded)} `)));
}

function dataVolumeOf(seeded: ScenarioSale['seeded']): string {
  return seeded.volumeIds.at(-1) ?? '';
}
