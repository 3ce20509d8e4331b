import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';
import { DeployedLogs } from './deployed-logs.js';
import { DeployedQueues } from './deployed-queues.js';
import { hangMsMax } from './hang-limit.js';
import type { PurchaseEvent } from './purchase-event.js';

const pauseMs = 100;

/** The deployed bus as a producer reaches it, and what became of what was put there. */
export class PurchaseBus {
  readonly #events: EventBridgeClient;
  readonly #machines: SFNClient;
  readonly #queues: DeployedQueues;
  readonly #logs: DeployedLogs;
  readonly #lettersSeen = new Set<string>();
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

  /** Waits until every order that was sent so far has been delivered and read to its end, at most 30 s. */
  async untilRead(): Promise<void> {
    for (let waitedMs = 0; waitedMs < hangMsMax && (await this.#deliveries()) < this.#sent; waitedMs += pauseMs) await sleep(pauseMs);
    await this.#queues.until(await this.#queues.urlOf('RequestPurchase'), 0);
  }

  /** Waits until this many dead letters have come since the last look, and answers them. */
  async newLetters(count: number): Promise<readonly DeadLetter[]> {
    const messages = await this.#queues.until(this.cloud.output('DeadLetterQueueUrl'), this.#lettersSeen.size + count);
    const fresh = messages.filter(({ MessageId }) => !this.#lettersSeen.has(MessageId));
    for (const { MessageId } of fresh) this.#lettersSeen.add(MessageId);
    return fresh.map(({ Body }) => JSON.parse(Body) as DeadLetter);
  }

  /** How often the subscription's Lambda has run. */
  async #deliveries(): Promise<number> {
    const log = await this.#logs.textOf(`/aws/lambda/${this.cloud.output('FunctionNamePrefix')}RequestPurchase`);
    return log.match(/^END RequestId/gm)?.length ?? 0;
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
