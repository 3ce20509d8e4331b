import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Settings } from '../settings.js';
import { type Access, allow } from './access.js';
import { arnOf, identificationBucketName, runTimeNames } from './run-time-name.js';

interface NamedQueue {
  readonly queueUrl: string;
  readonly queueArn: string;
}

/** What uses of identification mean: `objects` all of the bucket, `indexes` reading, `identificationWork` sending to the queues, `identificationPace` how often. */
export function identificationAccesses(
  { environment, identificationEveryHours }: Pick<Settings, 'environment' | 'identificationEveryHours'>,
  { logs, runs }: { readonly logs: NamedQueue; readonly runs: NamedQueue },
): { readonly [U in 'objects' | 'indexes' | 'identificationWork' | 'identificationPace']: Access<U> } {
  const bucket = { IDENTIFICATION_BUCKET: arnOf(identificationBucketName(environment)) };
  return {
    objects: { environment: bucket, statements: inBucket(environment, ['GetObject', 'PutObject', 'DeleteObject']) },
    indexes: { environment: bucket, statements: inBucket(environment, ['GetObject']) },
    identificationPace: { environment: { IDENTIFICATION_EVERY_HOURS: String(identificationEveryHours) }, statements: () => [] },
    identificationWork: {
      environment: { ...bucket, LOG_QUEUE_URL: logs.queueUrl, RUN_QUEUE_URL: runs.queueUrl },
      statements: () => [allow(['sqs:SendMessage'], [logs.queueArn, runs.queueArn])],
    },
  };
}

/** Without the right to list, an object that is not there is answered like one that is refused. */
function inBucket(environment: Settings['environment'], names: readonly string[]): () => readonly PolicyStatement[] {
  const objects = arnOf(runTimeNames(environment).identificationObject);
  const bucket = objects.slice(0, -'/*'.length);
  const actions = names.map((name) => `s3:${name}`);
  return () => [allow(['s3:ListBucket'], [bucket]), allow(actions, [objects])];
}
