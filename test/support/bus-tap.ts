import { setTimeout as sleep } from 'node:timers/promises';
import { type EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';

/** A queue that keeps every event of a bus, to be looked at without taking any out. */
export interface BusTap {
  /** The events so far, as they were delivered. */
  events(): Promise<readonly string[]>;
  /** The events once there are at least so many; gives up after 20 seconds. */
  eventsOnce(count: number): Promise<readonly string[]>;
}

const waitSeconds = 20;

/** Puts a queue of the local engine behind a bus. */
export async function tapBus(controlEndpoint: string, client: EventBridgeClient, busName: string): Promise<BusTap> {
  const { QueueUrl } = await callQueues<{ QueueUrl: string }>(controlEndpoint, 'CreateQueue', { QueueName: 'bus-tap' });
  const { Attributes } = await callQueues<{ Attributes: { QueueArn: string } }>(controlEndpoint, 'GetQueueAttributes', {
    QueueUrl,
    AttributeNames: ['QueueArn'],
  });
  await client.send(
    new PutRuleCommand({ Name: 'bus-tap', EventBusName: busName, EventPattern: JSON.stringify({ source: ['conveyance'] }) }),
  );
  await client.send(new PutTargetsCommand({ Rule: 'bus-tap', EventBusName: busName, Targets: [{ Id: 'tap', Arn: Attributes.QueueArn }] }));
  const events = async () => {
    const answer = await fetch(`${controlEndpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(QueueUrl)}`);
    return bodiesOf(await answer.json());
  };
  const eventsOnce = async (count: number) => {
    for (const endBy = Date.now() + waitSeconds * 1_000; ; await sleep(100)) {
      const found = await events();
      if (found.length >= count || Date.now() > endBy) return found;
    }
  };
  return { events, eventsOnce };
}

async function callQueues<Answer>(endpoint: string, act: string, body: object): Promise<Answer> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `AmazonSQS.${act}`,
    authorization: 'AWS4-HMAC-SHA256 Credential=test/20261123/eu-west-1/sqs/aws4_request',
  };
  const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${act} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Bodies wherever they stand in the engine's answer. */
function bodiesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(bodiesOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (/^body$/i.test(key) && typeof inner === 'string' ? [inner] : bodiesOf(inner)));
}
