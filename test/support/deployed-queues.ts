import { setTimeout as sleep } from 'node:timers/promises';
import { controlAccount } from '../../scripts/local/emulator-plan.js';
import { hangMsMax } from './hang-limit.js';

/** One message as it waits in a queue. */
export interface WaitingMessage {
  readonly MessageId: string;
  readonly Body: string;
}

const pauseMs = 50;

/** Speaks one service's JSON protocol to an emulator of the local cloud, for the services that the product needs no client of. */
export async function askService<Answer>(endpoint: string, target: string, body: unknown): Promise<Answer> {
  const service = target.startsWith('Logs') ? 'logs' : 'sqs';
  const credential = `test/20261123/${controlAccount.region}/${service}/aws4_request`;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'x-amz-target': target,
      'content-type': 'application/x-amz-json-1.0',
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Answer;
}

/** The deployed queues, looked at from outside the product. */
export class DeployedQueues {
  constructor(private readonly controlEndpoint: string) {}

  /** Address of the queue in front of a subscription. */
  async urlOf(subscription: string): Promise<string> {
    const { QueueUrls = [] } = await askService<{ QueueUrls?: readonly string[] }>(this.controlEndpoint, 'AmazonSQS.ListQueues', {});
    const url = QueueUrls.find((one) => one.includes(`-${subscription}Queue`));
    if (url === undefined) throw new Error(`No queue of ${subscription} among ${QueueUrls.join()}.`);
    return url;
  }

  /** Shows a message again this soon after a failed receive, so that a test sees the last receive in seconds. */
  async showAgainAfter(QueueUrl: string, seconds: number): Promise<void> {
    const Attributes = { VisibilityTimeout: String(seconds) };
    await askService(this.controlEndpoint, 'AmazonSQS.SetQueueAttributes', { QueueUrl, Attributes });
  }

  /** Messages in a queue, without receiving them. */
  async waiting(QueueUrl: string): Promise<readonly WaitingMessage[]> {
    const answer = await fetch(`${this.controlEndpoint}/_ministack/sqs/messages?${new URLSearchParams({ QueueUrl })}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${QueueUrl} answered ${answer.status}: ${text}`);
    return messagesIn(JSON.parse(text), QueueUrl);
  }

  /** Waits until a queue holds this many messages, at most 30 s. */
  async until(queueUrl: string, count: number): Promise<readonly WaitingMessage[]> {
    for (let waitedMs = 0; waitedMs < hangMsMax; waitedMs += pauseMs) {
      const messages = await this.waiting(queueUrl);
      if (messages.length === count) return messages;
      await sleep(pauseMs);
    }
    throw new Error(`${queueUrl} holds ${(await this.waiting(queueUrl)).length} messages after ${hangMsMax} ms, not ${count}.`);
  }
}

/** The engine tells messages by AWS account, region and queue. */
function messagesIn(answer: unknown, queueUrl: string): readonly WaitingMessage[] {
  const { messages } = answer as { messages: { [account: string]: { [region: string]: { [url: string]: readonly WaitingMessage[] } } } };
  return messages[controlAccount.awsAccountId]?.[controlAccount.region]?.[queueUrl] ?? [];
}
