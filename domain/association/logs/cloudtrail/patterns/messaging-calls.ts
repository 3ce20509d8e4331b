import type { CallRow } from '../call-pattern.js';

/** Queues, topics, streams, buses, rules and state machines. */
export const messagingCalls: readonly CallRow[] = [
  {
    source: 'sqs',
    to: ['sqs-queue', 'queueUrl'],
    reads: 'ReceiveMessage DeleteMessage DeleteMessageBatch ChangeMessageVisibility ChangeMessageVisibilityBatch',
    writes: 'SendMessage SendMessageBatch PurgeQueue',
    deploys: 'SetQueueAttributes TagQueue AddPermission',
  },
  { source: 'sqs', to: ['sqs-queue', '=queueUrl'], deploys: 'CreateQueue' },
  {
    source: 'sns',
    to: ['sns-topic', 'topicArn'],
    writes: 'Publish PublishBatch',
    deploys: 'SetTopicAttributes Subscribe AddPermission',
  },
  { source: 'sns', to: ['sns-topic', '=topicArn'], deploys: 'CreateTopic' },
  {
    source: 'kinesis',
    to: ['kinesis-stream', 'streamName'],
    reads: 'GetRecords GetShardIterator SubscribeToShard',
    writes: 'PutRecord PutRecords',
    deploys: 'CreateStream UpdateShardCount MergeShards SplitShard EnableEnhancedMonitoring',
  },
  { source: 'events', to: ['event-bus', 'entries.eventBusName'], writes: 'PutEvents' },
  { source: 'events', to: ['event-rule', 'name'], deploys: 'PutRule EnableRule DisableRule DeleteRule' },
  { source: 'events', to: ['event-rule', 'rule'], deploys: 'PutTargets RemoveTargets' },
  { source: 'events', to: ['event-bus', 'name'], deploys: 'CreateEventBus' },
  {
    source: 'states',
    to: ['state-machine', 'stateMachineArn'],
    calls: 'StartExecution StartSyncExecution',
    deploys: 'UpdateStateMachine PublishStateMachineVersion',
  },
  { source: 'states', to: ['state-machine', '=stateMachineArn'], deploys: 'CreateStateMachine' },
];
