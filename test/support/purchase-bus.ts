import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';
import { DeployedLogs } from './deployed-logs.js';
import { DeployedQueues } from './deployed-queues.js';

const readMsMax = 30_000;
const pauseMs = 100;

/** A `Purchase Requested` event as a producer puts it on the bus. */
export interface PurchaseEvent {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

/** What a good event says. */
export interface PurchaseWish {
  readonly purchaser: string;
  readonly listingId: string;
  readonly idempotencyKey: string;
}

/** What is different in a bad one. */
export interface EventChange {
  readonly source?: string;
  readonly metadata?: object | undefined;
  readonly data?: object;
}

/** The event of a producer that may speak for the purchaser, with changes. */
export function eventOf({ purchaser, listingId, idempotencyKey }: PurchaseWish, change: EventChange = {}): PurchaseEvent {
  const metadata = { correlationId: `bus-${idempotencyKey}`, idempotencyKey, customerIds: [purchaser] };
  const detail = {
    metadata: 'metadata' in change && change.metadata === undefined ? undefined : { ...metadata, ...change.metadata },
    data: { listingId, listingRevision: 1, purchaser, ...change.data },
  };
  return { Source: change.source ?? 'conveyance.marketplace', DetailType: 'Purchase Requested', Detail: JSON.stringify(detail) };
}

/** The deployed bus as a producer reaches it, and what became of what was put there. */
export class PurchaseBus {
  readonly #events: EventBridgeClient;
  readonly #machines: SFNClient;
  readonly #queues: DeployedQueues;
  readonly #logs: DeployedLogs;
  #sent = 0;

  constructor(private readonly cloud: OwnDeployedCloud) {
    const settings = localClient(cloud.controlEndpoint);
    this.#events = new EventBridgeClient(settings);
    this.#machines = new SFNClient(settings);
    this.#queues = new DeployedQueues(cloud.controlEndpoint);
    this.#logs = new DeployedLogs(cloud.controlEndpoint);
  }

  /** Puts events on the bus one call each, as producers do; answers how many the bus took. */
  async send(events: readonly PurchaseEvent[]): Promise<number> {
    const EventBusName = this.cloud.output('EventBusName');
    const answers = await Promise.all(
      events.map((event) => this.#events.send(new PutEventsCommand({ Entries: [{ ...event, EventBusName }] }))),
    );
    const taken = answers.filter(({ FailedEntryCount }) => FailedEntryCount === 0).length;
    this.#sent += taken;
    return taken;
  }

  /** Waits until every event that was sent so far has been delivered and read to its end, at most 30 s. */
  async untilRead(): Promise<void> {
    for (let waitedMs = 0; waitedMs < readMsMax && (await this.#deliveries()) < this.#sent; waitedMs += pauseMs) await sleep(pauseMs);
    await this.#queues.until(await this.#queues.urlOf('RequestPurchase'), 0);
  }

  /** Lets refused events reach the dead-letter queue in seconds instead of minutes. */
  async hurryDeadLetters(): Promise<void> {
    await this.#queues.showAgainAfter(await this.#queues.urlOf('RequestPurchase'), 1);
  }

  /** Waits for this many dead letters and answers what the events in them say. */
  async deadLetters(count: number): Promise<readonly string[]> {
    const messages = await this.#queues.until(this.cloud.output('DeadLetterQueueUrl'), count);
    return messages.map(({ Body }) => JSON.stringify((JSON.parse(Body) as { readonly detail: object }).detail));
  }

  /** How often the subscription's Lambda has run. */
  async #deliveries(): Promise<number> {
    return (await this.#log()).match(/^END RequestId/gm)?.length ?? 0;
  }

  #log(): Promise<string> {
    return this.#logs.textOf(`/aws/lambda/${this.cloud.output('FunctionNamePrefix')}RequestPurchase`);
  }

  /** Names of the errors with which events were refused, as the subscription's log tells them. */
  async loggedReasons(): Promise<readonly string[]> {
    return [...new Set((await this.#log()).match(/\b[A-Z]\w+Error\b/g))].sort();
  }

  /** Names of every forward execution that ever began. */
  async executionNames(): Promise<readonly string[]> {
    const stateMachineArn = this.cloud.output('TransferMachineArn');
    const names: string[] = [];
    for await (const { executions = [] } of paginateListExecutions({ client: this.#machines }, { stateMachineArn })) {
      names.push(...executions.map(({ name = '' }) => name));
    }
    return names;
  }
}
