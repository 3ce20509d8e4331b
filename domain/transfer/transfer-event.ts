import type { EventEnvelope, EventType } from '../events/event-envelope.js';
import type { Instant } from '../ports/clock.js';
import type { JsonObject } from '../resource/cloud-resource.js';
import type { Transfer } from './transfer.js';

/** An event about a transfer; its id is derived, so a step that runs again tells it once. */
export function transferEvent(transfer: Transfer, type: EventType, occurredAt: Instant, data: JsonObject = {}): EventEnvelope {
  const purpose = type.toLowerCase().replaceAll(' ', '-');
  return {
    type,
    metadata: {
      eventId: `evt_${transfer.transferId.replace(/^trf_/, '')}-${purpose}-${transfer.epoch}`,
      schemaVersion: 1,
      occurredAt,
      correlationId: transfer.correlationId,
      customerIds: [transfer.fromCustomer, transfer.toCustomer],
    },
    data: { transferId: transfer.transferId, purchaseId: transfer.purchaseId, listingId: transfer.listingId, ...data },
  };
}
