import { DeleteVolumeCommand, DetachVolumeCommand } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketTaggingCommand, PutBucketPolicyCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { Reading } from '../../../scripts/demo/read-cloud.js';
import { provider, roleArn, seller } from '../../../scripts/demo/world.js';
import { canary } from '../../../scripts/support/canary.js';
import type { ScenarioSale } from '../../support/scenario-sale.js';

/** Version id of the value others put, in the shape of a UUID. */
const outsideValue = '0a11ce00-0000-4000-8000-000000000001';

interface Policy {
  readonly Statement: readonly object[];
}

function aboutOf({ seeded }: ScenarioSale) {
  return { Action: 's3:GetObject', Resource: `arn:aws:s3:::${seeded.bucket}/*` };
}

/** Somebody adds a statement to the bucket's policy, beside whatever is in it. */
async function addStatement(sale: ScenarioSale, Sid: string, roleName: string): Promise<void> {
  const { outside, seeded } = sale;
  const { Policy } = await outside.s3.send(new GetBucketPolicyCommand({ Bucket: seeded.bucket }));
  const policy = JSON.parse(Policy ?? '') as Policy;
  const AWS = roleArn(seeded.solution.awsAccountId, roleName);
  const statement = { Sid, Effect: 'Allow', Principal: { AWS }, ...aboutOf(sale) };
  const others = policy.Statement.filter((one) => (one as { Sid?: string }).Sid !== Sid);
  const changed = JSON.stringify({ ...policy, Statement: [...others, statement] });
  await outside.s3.send(new PutBucketPolicyCommand({ Bucket: seeded.bucket, Policy: changed }));
}

/** With such a statement, for a principal. */
export function withStatement(expected: Reading, sale: ScenarioSale, Sid: string, principal: string): Reading {
  const line = `bucket ${sale.seeded.bucket} policy ${Sid}`;
  return new Map(expected).set(line, `Allow {"AWS":["${principal}"]}`).set(`${line} is about`, JSON.stringify(aboutOf(sale)));
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
  await outside.s3.send(
    new PutBucketTaggingCommand({ Bucket: seeded.bucket, Tagging: { TagSet: [...TagSet, { Key: 'team', Value: 'data' }] } }),
  );
}

/** An application puts a new value into the secret. */
export async function putValue({ outside, seeded }: ScenarioSale): Promise<void> {
  const SecretString = JSON.stringify({ username: 'app', password: canary(`put-by-others-${seeded.solution.name}`) });
  await outside.secretsManager.send(
    new PutSecretValueCommand({ SecretId: seeded.secretArn, ClientRequestToken: outsideValue, SecretString }),
  );
}

/** The lines of the labels once that value is current. */
export function withValuePut(expected: Reading): Reading {
  return new Map(expected)
    .set('secret version AWSCURRENT', outsideValue)
    .set('secret version AWSPREVIOUS', expected.get('secret version AWSCURRENT') ?? '');
}

/** Somebody deletes the data volume; the local engine goes on telling its tags. */
export async function deleteVolume({ outside, seeded }: ScenarioSale): Promise<void> {
  const VolumeId = dataVolumeOf(seeded);
  await outside.ec2.send(new DetachVolumeCommand({ VolumeId, InstanceId: seeded.instanceId }));
  await outside.ec2.send(new DeleteVolumeCommand({ VolumeId }));
}

function dataVolumeOf(seeded: ScenarioSale['seeded']): string {
  return seeded.volumeIds.at(-1) ?? '';
}
