import { GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import { parsePolicy } from '../../domain/access/policy-document.js';
import { simulatePolicy } from '../support/simulate-policy.js';
import type { SoldSolution } from './stage.js';
import { purchaser, roleArn } from './world.js';

/** What is staged in the cloud now, and how many of the staged actions an independent IAM engine allows the purchaser. */
export async function stagedAccess({ seeded, clients }: SoldSolution): Promise<{ readonly statements: number; readonly allowed: number }> {
  const { bucket, secretArn, solution } = seeded;
  const { Policy } = await clients.s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
  const { ResourcePolicy } = await clients.secretsManager.send(new GetResourcePolicyCommand({ SecretId: secretArn }));
  const staged = [Policy, ResourcePolicy].join().match(/"Sid"\s*:\s*"Conveyance/g)?.length ?? 0;
  const principal = roleArn(solution.awsAccountId, purchaser.roleName);
  const asked = [
    { policy: Policy, action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/any` },
    { policy: Policy, action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/any` },
    { policy: ResourcePolicy, action: 'secretsmanager:GetSecretValue', resource: secretArn },
  ];
  let allowed = 0;
  for (const { policy, action, resource } of asked) {
    const request = { principal, action, resource, awsAccountId: solution.awsAccountId, at: new Date().toISOString() };
    if (await simulatePolicy({ ...request, policy: parsePolicy(policy ?? '{}') })) allowed += 1;
  }
  return { statements: staged, allowed };
}
