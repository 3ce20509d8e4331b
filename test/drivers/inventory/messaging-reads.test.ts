import { expect, it } from '@jest/globals';
import { messagingReads } from '../../../drivers/inventory/messaging-reads.js';
import { askedFor, type CannedAnswers, readWith } from '../../support/canned-inventory.js';

const topic = 'arn:aws:sns:eu-west-1:222222222222:orders';

const described: CannedAnswers = {
  ListTopics: { Topics: [{ TopicArn: topic }] },
  GetTopicAttributes: { Attributes: { KmsMasterKeyId: 'k' } },
  ListSubscriptionsByTopic: {
    Subscriptions: [
      { Endpoint: 'q', SubscriptionArn: `${topic}:1` },
      { Endpoint: 'later', SubscriptionArn: 'PendingConfirmation' },
    ],
  },
  GetSubscriptionAttributes: { Attributes: { RedrivePolicy: '{}' } },
  DescribeEventBus: ({ Name }: { Name: string }) => ({ Name, KmsKeyIdentifier: 'k' }),
};

it('reads queues, topics, buses, rules and machines, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(messagingReads, {
    ListQueues: { QueueUrls: ['https://sqs.eu-west-1.amazonaws.com/222222222222/inbox'] },
    GetQueueAttributes: { Attributes: { QueueArn: 'q' } },
    ...described,
    ListEventBuses: ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined ? { EventBuses: [{ Name: 'default' }], NextToken: 'more' } : { EventBuses: [{ Name: 'orders' }] },
    ListRules: ({ EventBusName }: { EventBusName: string }) => ({ Rules: [{ Name: `on-${EventBusName}`, EventBusName }] }),
    ListTargetsByRule: { Targets: [{ Arn: 'f' }] },
    ListStateMachines: { stateMachines: [{ stateMachineArn: 'm' }] },
    DescribeStateMachine: { roleArn: 'r', definition: '{}' },
  });

  expect(items).toEqual([
    {
      type: 'sqs-queue',
      configuration: { QueueArn: 'q', QueueName: 'inbox', QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/222222222222/inbox' },
    },
    {
      type: 'sns-topic',
      configuration: {
        TopicArn: topic,
        TopicName: 'orders',
        KmsMasterKeyId: 'k',
        Subscriptions: [
          { Endpoint: 'q', SubscriptionArn: `${topic}:1`, RedrivePolicy: '{}' },
          { Endpoint: 'later', SubscriptionArn: 'PendingConfirmation' },
        ],
      },
    },
    { type: 'event-bus', configuration: { Name: 'orders', KmsKeyIdentifier: 'k' } },
    { type: 'event-rule', configuration: { Name: 'on-default', EventBusName: 'default', Targets: [{ Arn: 'f' }] } },
    { type: 'event-rule', configuration: { Name: 'on-orders', EventBusName: 'orders', Targets: [{ Arn: 'f' }] } },
    { type: 'state-machine', configuration: { stateMachineArn: 'm', roleArn: 'r', definition: '{}' } },
  ]);
  expect(actions).toEqual(askedFor(messagingReads));
});
