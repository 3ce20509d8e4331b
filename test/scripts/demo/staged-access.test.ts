import { describe, expect, it } from '@jest/globals';
import { stagedAccess } from '../../../scripts/demo/staged-access.js';
import { purchaser, roleArn } from '../../../scripts/demo/world.js';
import { allow } from '../../support/demo-cloud.js';
import { demoSold } from '../../support/demo-stage.js';

const never = { DateLessThan: { 'aws:CurrentTime': '1970-01-01T00:00:00Z' } };

/** The storefront with statements for the purchaser in both documents. */
function staged(Condition: unknown) {
  const { cloud, sold } = demoSold();
  const { bucket, secretArn, solution } = sold.seeded;
  const role = roleArn(solution.awsAccountId, purchaser.roleName);
  const objects = allow('ConveyanceTrf1', role, ['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${bucket}/*`);
  const value = allow('ConveyanceTrf1', role, ['secretsmanager:GetSecretValue'], '*');
  cloud.policies.get(bucket)?.push({ ...objects, Condition });
  cloud.policies.get(secretArn)?.push({ ...value, Condition });
  return { cloud, sold };
}

describe('stagedAccess', () => {
  it('counts what is staged and finds that it allows nothing', async () => {
    expect(await stagedAccess(staged(never).sold)).toEqual({ statements: 2, allowed: 0 });
  });

  it.each([
    ['no condition', undefined],
    ['a condition that holds today', { DateLessThan: { 'aws:CurrentTime': '2999-01-01T00:00:00Z' } }],
  ])('finds every action that is open because the statements have %s', async (_case, condition) => {
    expect(await stagedAccess(staged(condition).sold)).toEqual({ statements: 2, allowed: 3 });
  });

  it('finds the one action that is open beside what is inert', async () => {
    const { cloud, sold } = staged(never);
    const role = roleArn(sold.seeded.solution.awsAccountId, purchaser.roleName);
    cloud.policies.get(sold.seeded.secretArn)?.push(allow('Other', role, ['secretsmanager:GetSecretValue'], '*'));

    expect(await stagedAccess(sold)).toEqual({ statements: 2, allowed: 1 });
  });

  it('finds nothing where nothing is staged', async () => {
    expect(await stagedAccess(demoSold().sold)).toEqual({ statements: 0, allowed: 0 });
  });
});
