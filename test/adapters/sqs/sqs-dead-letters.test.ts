import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { SqsDeadLetters } from '../../../adapters/sqs/sqs-dead-letters.js';
import { deadLetterOf, eventCharactersMax } from '../../../domain/events/dead-letter.js';
import { EventLateError } from '../../../domain/events/errors.js';
import { ThrottledError } from '../../../domain/resource/errors.js';
import { deadLettersContract } from '../../contracts/dead-letters-contract.js';
import { type MiniStack, startMiniStack } from '../../support/ministack.js';

const refused = { subscription: 'RequestPurchase', receivedAt: '2026-11-23T10:00:00.000Z', correlationId: 'cor_1', event: '{}' };
const queueBytes = String(256 * 1_024);
let stack: MiniStack;
let client: SQSClient;
let QueueUrl: string;

beforeAll(async () => {
  stack = await startMiniStack();
  client = new SQSClient(stack.clientConfig);
  const made = await client.send(new CreateQueueCommand({ QueueName: 'dead', Attributes: { MaximumMessageSize: queueBytes } }));
  QueueUrl = made.QueueUrl ?? '';
});
afterAll(() => stack.stop());

async function received(): Promise<readonly unknown[]> {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown);
}

describe('SqsDeadLetters on an engine', () => {
  deadLettersContract(() => ({ port: new SqsDeadLetters(QueueUrl, client), kept: received }));

  test('the largest letter there is fits into a message', async () => {
    const event = '\u0001'.repeat(2 * eventCharactersMax);

    await new SqsDeadLetters(QueueUrl, client).send(deadLetterOf({ ...refused, event }, new EventLateError(event)));

    expect(await received()).toMatchObject([{ eventCharacters: event.length }]);
  });
});

describe('SqsDeadLetters at the edge', () => {
  const letter = deadLetterOf(refused, new EventLateError('late'));
  const failing = (name: string) => {
    const edge = new SQSClient({ region: 'eu-west-1' });
    const cause = new SQSServiceException({ name, $fault: 'client', $metadata: {} });
    mockClient(edge).on(SendMessageCommand).rejects(cause);
    return { port: new SqsDeadLetters('https://queue', edge), cause };
  };

  test.each(['RequestThrottled', 'ThrottlingException'])('%s is named, so that the caller tries again', async (name) => {
    await expect(failing(name).port.send(letter)).rejects.toThrow(ThrottledError);
  });

  test('anything else stays what it is', async () => {
    const { port, cause } = failing('QueueDoesNotExist');

    await expect(port.send(letter)).rejects.toBe(cause);
  });
});
