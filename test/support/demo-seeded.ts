import type { SeededSolution } from '../../scripts/demo/seed-solution.js';
import { storefront } from '../../scripts/demo/world.js';

const ec2 = `arn:aws:ec2:eu-west-1:${storefront.awsAccountId}`;
const bucket = 'storefront-assets';
const secretArn = `arn:aws:secretsmanager:eu-west-1:${storefront.awsAccountId}:secret:storefront/database-abc123`;

/** The storefront as if it had been made in a member account. */
export const demoSeeded: SeededSolution = {
  solution: storefront,
  instanceId: 'i-1',
  groupId: 'sg-1',
  volumeIds: ['vol-1', 'vol-2'],
  bucket,
  secretArn,
  arns: [
    `${ec2}:instance/i-1`,
    `${ec2}:security-group/sg-1`,
    `${ec2}:volume/vol-1`,
    `${ec2}:volume/vol-2`,
    `arn:aws:s3:::${bucket}`,
    secretArn,
  ],
  bystander: {
    instanceId: 'i-9',
    groupId: 'sg-9',
    bucket: 'storefront-other',
    arns: [`${ec2}:instance/i-9`, `${ec2}:security-group/sg-9`, `${ec2}:volume/vol-9`, 'arn:aws:s3:::storefront-other'],
  },
};

/** Resource ids by ARN, as an import answers them: `res_0` is the instance. */
export const demoIds: ReadonlyMap<string, string> = new Map(
  [...demoSeeded.arns, ...demoSeeded.bystander.arns].map((arn, n) => [arn, `res_${n}`] as const),
);
