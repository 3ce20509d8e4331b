import type { Context } from 'aws-lambda';
import * as z from 'zod';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import { mustSend, sourcesOf } from '../../domain/events/producers.js';
import { requestPurchase } from '../../domain/listing/request-purchase.js';
import type { Ports } from '../../domain/ports/ports.js';
import { purchaseRequested } from '../../lambdas/events/schemas/purchases.js';
import { queuedEventHandler } from '../../lambdas/wrappers/queued-event-handler.js';
import type { AttemptedEvent } from '../deployed/nearest-event.js';
import type { ApiWorld } from './api-world.js';

const anyEvent = z.object({ source: z.string(), 'detail-type': z.string() });

/** The bus in memory: an event goes to the subscription its source and type lead to, behind the shipped queue wrapper. */
export class MemoryBus {
  readonly #order;
  readonly #forged;
  #sent = 0;

  constructor(private readonly world: ApiWorld) {
    const ports = () => world;
    this.#order = queuedEventHandler('RequestPurchase', purchaseRequested.schema, requestFrom, ports);
    this.#forged = queuedEventHandler(
      'RefuseForged',
      anyEvent,
      async (_ports, event) => mustSend(event.source, event['detail-type']),
      ports,
    );
  }

  /** Delivers an event; answers the dead letters it became. */
  async send(attempt: AttemptedEvent): Promise<readonly DeadLetter[]> {
    const { letters } = this.world.deadLetters;
    const before = letters.length;
    const isOrder = attempt.type === 'Purchase Requested' && sourcesOf('Purchase Requested').includes(attempt.source);
    this.#sent += 1;
    const body = JSON.stringify(this.#travelling(attempt));
    await (isOrder ? this.#order : this.#forged)({ Records: [{ messageId: `message-${this.#sent}`, body }] }, {} as Context);
    return letters.slice(before);
  }

  #travelling({ source, type, data, customerIds, ageSeconds = 0, replayed = false }: AttemptedEvent) {
    const occurredAt = new Date(Date.parse(this.world.clock.now()) - ageSeconds * 1_000).toISOString();
    const name = `memory-${this.#sent}`;
    const metadata = { eventId: name, schemaVersion: 1, occurredAt, correlationId: `cor_${name}`, idempotencyKey: name, customerIds };
    return { source, 'detail-type': type, ...(replayed && { 'replay-name': 'again' }), detail: { metadata, data } };
  }
}

type Order = z.output<typeof purchaseRequested.schema>;

function requestFrom(ports: Ports, event: Order, receivedAt: string) {
  return requestPurchase(ports, { source: event.source, replayName: event['replay-name'], ...event.detail, receivedAt });
}
