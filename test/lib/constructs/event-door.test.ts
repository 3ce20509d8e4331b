import { describe, expect, it } from '@jest/globals';
import { AttributeType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Subscription } from '../../../lambdas/events/subscriptions.js';
import { deadLetterQueue, deliveryLimits } from '../../../lib/constructs/door-queue.js';
import { EventDoor } from '../../../lib/constructs/event-door.js';
import { IdentificationStore } from '../../../lib/constructs/identification-store.js';
import {
  aStack,
  type CdkResource,
  ofType,
  resourcesIn,
  someSettings,
  someSurroundings,
  statementsIn,
} from '../../support/cdk-resources.js';

function doorOf(from: Subscription['from']): readonly CdkResource[] {
  const stack = aStack();
  const sources = {
    bus: new EventBus(stack, 'Bus'),
    transfersTable: new Table(stack, 'Transfers', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      stream: StreamViewType.NEW_IMAGE,
    }),
    machineArnPrefixes: ['arn:forward-', 'arn:undo-'],
    identification: new IdentificationStore(stack, 'Identification', someSettings()),
    deadLetters: deadLetterQueue(stack, 'DeadLetters'),
  };
  const row = { entry: 'start-transfer', from, timeoutSeconds: 30, uses: [] };
  return resourcesIn(new EventDoor(stack, 'StartTransfer', { ...someSurroundings(), row, sources }));
}

describe('EventDoor of the own bus', () => {
  const resources = doorOf({ kind: 'own-bus', types: ['Purchase Accepted'] });

  it('follows the types of its row on the own bus', () => {
    const [rule] = ofType(resources, 'AWS::Events::Rule');

    expect(rule?.Properties.EventPattern).toEqual({ source: ['conveyance'], 'detail-type': ['Purchase Accepted'] });
    expect(JSON.stringify(rule?.Properties.EventBusName)).toContain('Bus');
  });

  it('has a dead-letter queue behind the rule and behind the Lambda, and bounded retries', () => {
    const [rule] = ofType(resources, 'AWS::Events::Rule');
    const [queue] = ofType(resources, 'AWS::SQS::Queue');

    const target = { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumRetryAttempts: deliveryLimits.retriesMax } };
    expect(rule?.Properties.Targets).toMatchObject([target]);
    expect(queue?.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: deliveryLimits.receivesMax });
  });

  it('hands over one message at a time', () => {
    expect(ofType(resources, 'AWS::Lambda::EventSourceMapping')[0]?.Properties).toMatchObject({ BatchSize: 1 });
  });
});

describe('EventDoor of forged events', () => {
  it('has one queue behind all its rules on the own bus', () => {
    const resources = doorOf({ kind: 'forged' });
    const rules = ofType(resources, 'AWS::Events::Rule');

    expect(rules.length).toBeGreaterThan(1);
    expect(ofType(resources, 'AWS::SQS::Queue')).toHaveLength(1);
    for (const { Properties } of rules) expect(JSON.stringify(Properties.EventBusName)).toContain('Bus');
  });
});

describe('EventDoor of ended executions', () => {
  it('listens to both machines and the statuses of its row, on the default bus', () => {
    const [rule] = ofType(doorOf({ kind: 'ended-executions', statuses: ['FAILED', 'ABORTED'] }), 'AWS::Events::Rule');

    expect(rule?.Properties).toMatchObject({
      EventPattern: {
        source: ['aws.states'],
        detail: { status: ['FAILED', 'ABORTED'], stateMachineArn: [{ prefix: 'arn:forward-' }, { prefix: 'arn:undo-' }] },
      },
    });
    expect(rule?.Properties.EventBusName).toBeUndefined();
  });
});

describe('EventDoor of the table stream', () => {
  const resources = doorOf({ kind: 'table-stream', table: 'transfers', pkPrefix: 'outbox#' });

  it('reads new items of its prefix only, with a dead-letter queue', () => {
    const [mapping] = ofType(resources, 'AWS::Lambda::EventSourceMapping');
    const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'outbox#' }] } } } };

    expect(mapping?.Properties).toMatchObject({
      BatchSize: 10,
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: deliveryLimits.streamRetriesMax,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
    });
  });

  it('may read that stream and send to the dead-letter queue', () => {
    const granted = statementsIn(ofType(resources, 'AWS::IAM::Policy')).flatMap(({ Action }) => Action);

    expect(granted).toEqual(expect.arrayContaining(['dynamodb:GetRecords', 'sqs:SendMessage']));
    const everywhere = statementsIn(resources).filter(({ Resource }) => Resource.includes('*'));
    expect([...everywhere.flatMap(({ Action }) => Action)].sort()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });
});
