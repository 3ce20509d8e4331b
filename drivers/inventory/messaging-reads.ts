import {
  DescribeEventBusCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { DescribeStateMachineCommand, paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import {
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  paginateListSubscriptionsByTopic,
  paginateListTopics,
  SNSClient,
  type Subscription,
} from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext, type InventoryRead, itemsMax } from './inventory-read.js';
import { allOn, detailed, paged, pagesBy, readItem, textOf } from './read-parts.js';

const queues: InventoryRead = {
  types: ['sqs-queue'],
  services: 'regional',
  action: 'sqs:ListQueues',
  details: ['sqs:GetQueueAttributes'],
  async items(context) {
    const client = context.client(SQSClient);
    const urls = await allOn(paginateListQueues({ client }, {}), (page) => page.QueueUrls);
    return inTurns(urls, callsAtOnce, async (QueueUrl) => {
      const ask = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
      const answer = await context.part('sqs:GetQueueAttributes', () => client.send(ask));
      return readItem('sqs-queue', { ...answer?.Attributes, QueueUrl, QueueName: QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1) });
    });
  },
};

const topics = detailed(
  paged(
    'sns-topic',
    'sns:ListTopics',
    (context) => paginateListTopics({ client: context.client(SNSClient) }, {}),
    (page) => page.Topics,
  ),
  ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic', 'sns:GetSubscriptionAttributes'],
  async (context, item) => {
    const client = context.client(SNSClient);
    const TopicArn = textOf(item, 'TopicArn');
    const attributes = await context.part('sns:GetTopicAttributes', () => client.send(new GetTopicAttributesCommand({ TopicArn })));
    const subscriptions = await context.part('sns:ListSubscriptionsByTopic', () =>
      allOn(paginateListSubscriptionsByTopic({ client }, { TopicArn }), (page) => page.Subscriptions),
    );
    const Subscriptions = await inTurns(subscriptions ?? [], callsAtOnce, (one) => withFailures(context, one));
    return { ...attributes?.Attributes, TopicName: TopicArn.slice(TopicArn.lastIndexOf(':') + 1), Subscriptions };
  },
);

/** Subscriptions that nobody has confirmed yet have no ARN and no attributes. */
async function withFailures(context: InventoryContext, subscription: Subscription): Promise<object> {
  const { SubscriptionArn } = subscription;
  if (SubscriptionArn?.startsWith('arn:') !== true) return subscription;
  const ask = new GetSubscriptionAttributesCommand({ SubscriptionArn });
  const answer = await context.part('sns:GetSubscriptionAttributes', () => context.client(SNSClient).send(ask));
  const { RedrivePolicy, SubscriptionRoleArn } = answer?.Attributes ?? {};
  return { ...subscription, RedrivePolicy, SubscriptionRoleArn };
}

function eventBuses(context: InventoryContext) {
  const client = context.client(EventBridgeClient);
  const pages = pagesBy(async (NextToken) => {
    const answer = await client.send(new ListEventBusesCommand({ NextToken }));
    return { found: answer.EventBuses, next: answer.NextToken };
  });
  return allOn(pages, ({ found }) => found);
}

const buses: InventoryRead = {
  types: ['event-bus'],
  services: 'regional',
  action: 'events:ListEventBuses',
  details: [],
  // The default bus is there without anybody having made it.
  items: async (context) =>
    (await eventBuses(context)).filter(({ Name }) => Name !== 'default').map((found) => readItem('event-bus', found)),
};

const rules: InventoryRead = {
  types: ['event-rule'],
  services: 'regional',
  action: 'events:ListRules',
  details: ['events:ListEventBuses'],
  async items(context) {
    const client = context.client(EventBridgeClient);
    const listed = await inTurns(await eventBuses(context), callsAtOnce, ({ Name: EventBusName }) => {
      const pages = pagesBy(async (NextToken) => {
        const answer = await client.send(new ListRulesCommand({ EventBusName, NextToken }));
        return { found: answer.Rules, next: answer.NextToken };
      });
      return allOn(pages, ({ found }) => found);
    });
    return listed
      .flat()
      .slice(0, itemsMax)
      .map((found) => readItem('event-rule', found));
  },
};

/** Queues, topics, buses with their rules, and state machines. */
export const messagingReads: readonly InventoryRead[] = [
  queues,
  topics,
  detailed(buses, ['events:DescribeEventBus'], async (context, item) => {
    const ask = new DescribeEventBusCommand({ Name: textOf(item, 'Name') });
    const answer = await context.part('events:DescribeEventBus', () => context.client(EventBridgeClient).send(ask));
    const { KmsKeyIdentifier, DeadLetterConfig } = answer ?? {};
    return { KmsKeyIdentifier, DeadLetterConfig };
  }),
  detailed(rules, ['events:ListTargetsByRule'], async (context, item) => {
    const ask = new ListTargetsByRuleCommand({ Rule: textOf(item, 'Name'), EventBusName: textOf(item, 'EventBusName') || undefined });
    const answer = await context.part('events:ListTargetsByRule', () => context.client(EventBridgeClient).send(ask));
    return { Targets: answer?.Targets ?? [] };
  }),
  detailed(
    paged(
      'state-machine',
      'states:ListStateMachines',
      (context) => paginateListStateMachines({ client: context.client(SFNClient) }, {}),
      (page) => page.stateMachines,
    ),
    ['states:DescribeStateMachine'],
    async (context, item) => {
      const ask = new DescribeStateMachineCommand({ stateMachineArn: textOf(item, 'stateMachineArn') });
      const answer = await context.part('states:DescribeStateMachine', () => context.client(SFNClient).send(ask));
      const { definition, roleArn, loggingConfiguration, encryptionConfiguration } = answer ?? {};
      return { definition, roleArn, loggingConfiguration, encryptionConfiguration };
    },
  ),
];
