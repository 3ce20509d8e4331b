import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import type { DeadLetter } from '../../domain/events/dead-letter.js';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** The moment at which the messages of a door's test arrived. */
export const arrivedAt = '2026-11-23T10:00:00.000Z';

const queue = mockClient(SQSClient);
const bus = mockClient(EventBridgeClient);
const tables = mockClient(DynamoDBDocumentClient);

/** An environment in which a door's module loads. */
export function setDoorEnvironment(): void {
  for (const table of ['RESOURCES', 'MARKETPLACE', 'TRANSFERS', 'LEDGER', 'IDEMPOTENCY']) process.env[`${table}_TABLE`] = 'none';
  Object.assign(process.env, {
    DEAD_LETTER_QUEUE_URL: 'https://dead',
    EVENT_BUS_NAME: 'bus',
    IDENTIFICATION_BUCKET: 'none',
    AWS_REGION: 'eu-west-1',
  });
}

/** Calls a door's own handler and answers the dead letters that it sent; one that asks a table fails. */
export async function refusedLetters(handler: unknown, event: object): Promise<readonly DeadLetter[]> {
  queue.reset();
  queue.on(SendMessageCommand).resolves({});
  bus.reset();
  bus.on(PutEventsCommand).resolves({ Entries: [] });
  tables.rejects(new Error('a table was asked'));
  await (handler as Handler)(event, {} as Context);
  return queue.commandCalls(SendMessageCommand).map(({ args }) => JSON.parse(args[0].input.MessageBody ?? '') as DeadLetter);
}

/** `data` of every event that the door put on the bus since the last call. */
export function publishedData(): readonly unknown[] {
  const entries = bus.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? []);
  return entries.map(({ Detail = '' }) => (JSON.parse(Detail) as { readonly data: unknown }).data);
}

/** A message of a queue with this event in it. */
export function queued(event: unknown): object {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  return { Records: [{ messageId: 'message-1', body, attributes: { SentTimestamp: String(Date.parse(arrivedAt)) } }] };
}
