import {
  SendMessageBatchCommand,
  type SendMessageBatchResult,
  SendMessageCommand,
  SQSClient,
  SQSServiceException,
} from '@aws-sdk/client-sqs';
import type { IdentificationWork, LogObjectRef } from '../../domain/ports/identification-work.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** Entries of one call. */
const entriesMax = 10;

/** Where work of identification waits. */
export interface IdentificationQueues {
  /** Of log objects; the bucket puts what arrives into the same. */
  readonly logsQueueUrl: string;
  readonly runsQueueUrl: string;
  /** The bucket that holds the log objects. */
  readonly bucketName: string;
}

/** Work of identification in two queues; log objects in the form in which the bucket itself announces them. */
export class SqsIdentificationWork implements IdentificationWork {
  constructor(
    private readonly queues: IdentificationQueues,
    private readonly client: SQSClient = new SQSClient(),
  ) {}

  async takeLogs(objects: readonly LogObjectRef[]): Promise<void> {
    for (let start = 0; start < objects.length; start += entriesMax) {
      const some = objects.slice(start, start + entriesMax);
      const Entries = some.map((object, at) => ({ Id: String(at), MessageBody: this.announcement(object) }));
      const answer = await asked(this.client.send(new SendMessageBatchCommand({ QueueUrl: this.queues.logsQueueUrl, Entries })));
      mustTakeAll(answer);
    }
  }

  async goOn(identificationId: string, afterSeconds: number): Promise<void> {
    const MessageBody = JSON.stringify({ identificationId });
    await asked(
      this.client.send(new SendMessageCommand({ QueueUrl: this.queues.runsQueueUrl, MessageBody, DelaySeconds: Math.ceil(afterSeconds) })),
    );
  }

  /** Keys travel as in a query string, spaces as `+`. */
  private announcement({ key, bytes }: LogObjectRef): string {
    const object = { key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'), size: bytes };
    return JSON.stringify({ Records: [{ eventSource: 'aws:s3', s3: { bucket: { name: this.queues.bucketName }, object } }] });
  }
}

/** What the queue did not take is sent again with everything else by whoever asked: more than once is the same as once. */
function mustTakeAll({ Failed = [] }: SendMessageBatchResult): void {
  const [first] = Failed;
  if (first !== undefined) throw new ThrottledError(`The queue of log objects did not take ${Failed.length} of a batch: ${first.Code}.`);
}

async function asked<T>(sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (cause) {
    const slow = cause instanceof SQSServiceException && /Throttl/.test(cause.name);
    throw slow ? new ThrottledError('The queue asked us to slow down.', { cause }) : cause;
  }
}
