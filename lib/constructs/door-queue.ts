import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** How often a delivery is tried, and for how long, before it goes to the dead-letter queue. */
export const deliveryLimits = {
  /** Of a rule to its queue. */
  retriesMax: 10,
  ageHoursMax: 6,
  /** Of a message to its Lambda. */
  receivesMax: 3,
  /** Of a batch of stream records to its Lambda. */
  streamRetriesMax: 20,
} as const;

const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };

/** A queue that keeps for 14 days what could not be delivered or was refused. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, common);
}

/** The queue in front of a Lambda; a message is shown again when its run can no longer be at work. */
export function doorQueue(scope: Construct, id: string, deadLetters: Queue, timeoutSeconds: number): Queue {
  return new Queue(scope, id, {
    ...common,
    visibilityTimeout: Duration.seconds(2 * timeoutSeconds),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: deliveryLimits.receivesMax },
  });
}
