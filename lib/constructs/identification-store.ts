import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { identificationDaysMax } from '../../domain/association/identification/identification.js';
import { logPrefix } from '../../domain/association/identification/log-objects.js';
import { subscriptions } from '../../lambdas/events/subscriptions.js';
import type { Settings } from '../settings.js';
import { deadLetterQueue, doorQueue } from './door-queue.js';
import { logDeliveryPolicy } from './log-delivery-policy.js';
import { arnOf, identificationBucketName } from './run-time-name.js';

/** What is made of logs goes when the logs go: nobody may ask for a period that is longer ago. */
const keptDays = identificationDaysMax;
const madeOfLogs = [logPrefix, 'segments/', 'days/', 'files/', 'contents/', 'items/', 'merges/', 'evidence/'] as const;
/** What a reading that was cut short has put aside. */
const asides = 'asides/';

const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  // A bucket that holds objects cannot be deleted: it stays when the stack goes, as the console's do.
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/**
 * The bucket of identification: logs come in under `logs/`, segments and indexes are kept beside them. Without versions: logs are copies of
 * what the provider keeps, and everything else is made of them again. With it the queues in which its work waits.
 */
export class IdentificationStore extends Construct {
  readonly bucket: Bucket;
  /** Log objects to be read: what arrives in the bucket, and what a run finds there. */
  readonly logs: Queue;
  /** Runs to be worked on. */
  readonly runs: Queue;
  /** Takes log objects and runs that failed again and again. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { environment, logDeliveries }: Pick<Settings, 'environment' | 'logDeliveries'>) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.logs = doorQueue(this, 'Logs', this.deadLetters, subscriptions.TakeLogObject.timeoutSeconds);
    this.runs = doorQueue(this, 'Runs', this.deadLetters, subscriptions.ContinueIdentification.timeoutSeconds);
    const reads = new Bucket(this, 'Reads', {
      ...privateBucket,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [expiry(90)],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: arnOf(identificationBucketName(environment)),
      ...privateBucket,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: reads,
      lifecycleRules: [...madeOfLogs.map((prefix) => expiry(keptDays, prefix)), expiry(2, asides)],
    });
    for (const statement of logDeliveryPolicy(this.bucket.bucketArn, logDeliveries)) this.bucket.addToResourcePolicy(statement);
    this.announceLogs();
  }

  /** The bucket announces what arrives to the queue itself; its queue has to let it in before the bucket is made. */
  private announceLogs(): void {
    const announcing = new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [this.logs.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    const { policyDependable } = this.logs.addToResourcePolicy(announcing);
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.logs.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: logPrefix }] } },
        },
      ],
    };
    if (policyDependable) this.bucket.node.addDependency(policyDependable);
  }
}

function expiry(days: number, prefix?: string): LifecycleRule {
  return {
    expiration: Duration.days(days),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
    ...(prefix !== undefined && { prefix }),
  };
}
