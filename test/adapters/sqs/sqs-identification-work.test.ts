import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  SQSServiceException,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { SqsIdentificationWork } from '../../../adapters/sqs/sqs-identification-work.js';
import { announcedLogs } from '../../../domain/association/identification/announced-logs.js';
import { ThrottledError } from '../../../domain/resource/errors.js';
import { announcement } from '../../../lambdas/events/schemas/log-object.js';
import { type MiniStack, startMiniStack } from '../../support/ministack.js';

let stack: MiniStack;
let client: SQSClient;
const queues = { logsQueueUrl: '', runsQueueUrl: '', bucketName: 'logs' };

beforeAll(async () => {
  stack = await startMiniStack();
  client = new SQSClient(stack.clientConfig);
  const urlOf = async (QueueName: string) => (await client.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
  Object.assign(queues, { logsQueueUrl: await urlOf('logs'), runsQueueUrl: await urlOf('runs') });
});
afterAll(() => stack.stop());

async function received(QueueUrl: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return all;
    all.push(...Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown));
  }
}

describe('SqsIdentificationWork on an engine', () => {
  it('announces log objects as the bucket does, any number of them', async () => {
    const objects = Array.from({ length: 23 }, (_, at) => ({
      key: `logs/222222222222/a b+ü/${String(at).padStart(2, '0')}`,
      bytes: at + 1,
    }));

    await new SqsIdentificationWork(queues, client).takeLogs(objects);

    const found = (await received(queues.logsQueueUrl)).flatMap((body) => announcedLogs(announcement.parse(body)));
    expect([...found].sort((a, b) => a.bytes - b.bytes)).toEqual(objects);
  });

  it('has a run worked on', async () => {
    await new SqsIdentificationWork(queues, client).goOn('idn_1', 0);

    expect(await received(queues.runsQueueUrl)).toEqual([{ identificationId: 'idn_1' }]);
  });
});

describe('SqsIdentificationWork', () => {
  const mocked = new SQSClient({});
  const sqs = mockClient(mocked);
  const work = () => new SqsIdentificationWork(queues, mocked);

  it('waits whole seconds', async () => {
    sqs.reset();
    await work().goOn('idn_1', 4.2);

    expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input).toMatchObject({ DelaySeconds: 5 });
  });

  it('is to be asked again when the queue did not take all, or asked us to slow down', async () => {
    sqs.reset();
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }], Successful: [] });
    await expect(work().takeLogs([{ key: 'logs/222222222222/a', bytes: 1 }])).rejects.toThrow(ThrottledError);

    const slow = new SQSServiceException({ name: 'RequestThrottled', $fault: 'client', $metadata: {}, message: 'slow' });
    sqs.on(SendMessageCommand).rejects(slow);
    await expect(work().goOn('idn_1', 0)).rejects.toThrow(ThrottledError);
  });
});
