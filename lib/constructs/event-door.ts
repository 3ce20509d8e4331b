import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IRole, Role } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Subscription } from '../../lambdas/events/subscriptions.js';
import { driverCallerRoleNames } from '../settings.js';
import { allow } from './access.js';
import { DoorFunction, type DoorFunctionSurroundings, doorRole } from './door-function.js';
import { deliveryLimits, doorQueue } from './door-queue.js';
import { endedExecutions, forgedEvents, ownEvents } from './event-pattern.js';
import type { IdentificationStore } from './identification-store.js';

/** Log objects of one call: small ones do not pay for a call each, and a large one does not hold up many. */
const logObjectsAtOnce = 5;

/** Where events come from. */
export interface EventSources {
  readonly bus: IEventBus;
  readonly transfersTable: ITable;
  /** What the ARNs of the machines begin with whose ended executions are told about: those of every release. */
  readonly machineArnPrefixes: readonly string[];
  /** Queues of identification: log objects, and runs. */
  readonly identification: Pick<IdentificationStore, 'logs' | 'runs'>;
  /** Takes what could not be delivered or was refused, from every subscription: one queue to watch. */
  readonly deadLetters: Queue;
}

/** One subscription: its Lambda, the rules or stream that feed it, bounded retries, and the dead-letter queue behind it. */
export class EventDoor extends Construct {
  private readonly door: DoorFunction;
  private readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    name: string,
    props: DoorFunctionSurroundings & { readonly row: Subscription; readonly sources: EventSources },
  ) {
    super(scope, name);
    const { row, sources } = props;
    this.deadLetters = sources.deadLetters;
    const role = row.uses.includes('memberCloud') ? { role: this.trustedRole(props) } : {};
    this.door = new DoorFunction(this, 'Door', { ...props, ...row, ...role, name, entry: `events/${row.entry}` });
    if (row.from.kind === 'table-stream') this.readStream(sources.transfersTable, row.from.pkPrefix);
    else if (row.from.kind === 'own-bus') this.followRules([ownEvents(row.from.types)], row.timeoutSeconds, sources.bus);
    else if (row.from.kind === 'log-objects') this.readQueue(sources.identification.logs, logObjectsAtOnce);
    else if (row.from.kind === 'identification-runs') this.readQueue(sources.identification.runs, 1);
    else if (row.from.kind === 'forged') this.followRules(forgedEvents(), row.timeoutSeconds, sources.bus);
    else this.followRules([endedExecutions(row.from.statuses, sources.machineArnPrefixes)], row.timeoutSeconds);
  }

  /** The role of the subscription's Lambda. */
  get role(): IRole {
    const { role } = this.door.function;
    if (role === undefined) throw new Error(`${this.node.path} has no role.`);
    return role;
  }

  /** Member accounts trust it by its name; one subscription reaches them. */
  private trustedRole(props: DoorFunctionSurroundings & { readonly row: Subscription }): Role {
    const roleName = driverCallerRoleNames(props.settings.environment).identification;
    return doorRole(this, 'Role', { ...props, uses: props.row.uses, roleName });
  }

  private followRules(patterns: readonly EventPattern[], timeoutSeconds: number, eventBus?: IEventBus): void {
    // A queue between rule and Lambda: an event waits there while the Lambda cannot run, and is tried a counted number of times.
    const queue = doorQueue(this, 'Queue', this.deadLetters, timeoutSeconds);
    const target = new SqsQueue(queue, {
      deadLetterQueue: this.deadLetters,
      retryAttempts: deliveryLimits.retriesMax,
      maxEventAge: Duration.hours(deliveryLimits.ageHoursMax),
    });
    patterns.forEach((eventPattern, index) => {
      new Rule(this, index === 0 ? 'Rule' : `Rule${index + 1}`, { eventPattern, ...(eventBus && { eventBus }), targets: [target] });
    });
    this.readQueue(queue, 1);
  }

  /** Of several messages those that failed are told one by one, so that the others are not shown again. */
  private readQueue(queue: Queue, batchSize: number): void {
    this.door.function.addEventSource(new SqsEventSource(queue, { batchSize, ...(batchSize > 1 && { reportBatchItemFailures: true }) }));
  }

  private readStream(table: ITable, pkPrefix: string): void {
    const stream = String(table.tableStreamArn);
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`);
    this.door.function.addToRolePolicy(allow(actions, [stream]));
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: this.door.function,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      // One PutEvents call takes 10 events.
      batchSize: 10,
      bisectBatchOnError: true,
      retryAttempts: deliveryLimits.streamRetriesMax,
      onFailure: new SqsDlq(this.deadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(pkPrefix) } } },
        }),
      ],
    });
    const policy = this.role.node.tryFindChild('DefaultPolicy');
    if (policy) mapping.node.addDependency(policy);
  }
}
