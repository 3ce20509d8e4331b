import type { KnownType } from '../../known-type.js';
import type { TypeShape } from './type-shape.js';

/** Names of their own under which APIs are called, and what a zone leads such a name to. */
const apiDomains = ['DomainNames.DomainName', 'DomainNames.DomainNameConfigurations.ApiGatewayDomainName'] as const;

/** How queues, topics, buses, machines and APIs are named. */
export const messagingShapes = {
  'sqs-queue': {
    arnPath: 'QueueArn',
    arn: 'arn:aws:sqs:{region}:{account}:{id}',
    id: 'QueueName',
    aliases: ['QueueUrl'],
    derived: ['sqs.{region}.amazonaws.com/{account}/{id}'],
    policies: ['Policy'],
  },
  'sns-topic': { arnPath: 'TopicArn', arn: 'arn:aws:sns:{region}:{account}:{id}', id: 'TopicName', policies: ['Policy'] },
  'event-bus': { arnPath: 'Arn', arn: 'arn:aws:events:{region}:{account}:event-bus/{id}', id: 'Name', policies: ['Policy'] },
  'event-rule': { arnPath: 'Arn', arn: 'arn:aws:events:{region}:{account}:rule/{id}', id: 'Name' },
  'state-machine': { arnPath: 'StateMachineArn', id: 'StateMachineArn', name: 'Name' },
  'http-api': {
    arn: 'arn:aws:apigateway:{region}::/apis/{id}',
    id: 'ApiId',
    name: 'Name',
    aliases: apiDomains,
    derived: ['{id}.execute-api.{region}.amazonaws.com'],
  },
  'rest-api': {
    arn: 'arn:aws:apigateway:{region}::/restapis/{id}',
    id: 'Id',
    name: 'Name',
    aliases: apiDomains,
    derived: ['{id}.execute-api.{region}.amazonaws.com'],
    policies: ['Policy'],
  },
} as const satisfies { readonly [type in KnownType]?: TypeShape };
