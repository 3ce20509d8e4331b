import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { importSolution } from '../../scripts/demo/market.js';
import { clientsAs } from '../../scripts/demo/member-account.js';
import { seedSolution } from '../../scripts/demo/seed-solution.js';
import { backOffice, type DemoSolution, region } from '../../scripts/demo/world.js';
import { canary } from '../../scripts/support/canary.js';
import type { ConsoleStage } from './console-stage.js';

/** Two solutions of the seller that have nothing to do with one another, and the bucket in which both store their logs. */
export const sharing = {
  sold: { ...backOffice, name: 'invoices', title: 'Invoices, running' },
  staying: { ...backOffice, name: 'reports', title: 'Reports, running' },
  logBucket: `access-logs-${backOffice.awsAccountId}`,
} as const;

/** Makes both solutions and what they share in a member account, and imports all of it for the seller; answers the bucket's ARN. */
export async function seedSharedServices({ cloud, cast }: Pick<ConsoleStage, 'cloud' | 'cast'>): Promise<string> {
  const clients = await clientsAs(cloud.memberEndpoint, backOffice.awsAccountId, 'Administrator');
  await seedLogBucket(clients.s3);
  const seed = (solution: DemoSolution) => seedSolution(clients, solution, canary(solution.name));
  const seeded = [await seed(sharing.sold), await seed(sharing.staying)] as const;
  for (const { bucket } of seeded) {
    const LoggingEnabled = { TargetBucket: sharing.logBucket, TargetPrefix: `${bucket}/` };
    await clients.s3.send(new PutBucketLoggingCommand({ Bucket: bucket, BucketLoggingStatus: { LoggingEnabled } }));
  }
  const logArn = `arn:aws:s3:::${sharing.logBucket}`;
  const [sold, staying] = seeded;
  await importSolution(cast, { ...sold, arns: [...sold.arns, logArn] });
  await importSolution(cast, staying);
  return logArn;
}

/** Takes away what lets logs into the shared bucket. */
export async function closeLogBucket({ cloud }: Pick<ConsoleStage, 'cloud'>): Promise<void> {
  const { s3 } = await clientsAs(cloud.memberEndpoint, backOffice.awsAccountId, 'Administrator');
  await s3.send(new DeleteBucketPolicyCommand({ Bucket: sharing.logBucket }));
}

async function seedLogBucket(s3: S3Client): Promise<void> {
  const Bucket = sharing.logBucket;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  const delivery = {
    Sid: 'LogDelivery',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  };
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: [delivery] }) }));
}
