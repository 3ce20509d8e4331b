import type { EventMetadata } from '../events/event-envelope.js';
import { mustSpeakAs } from '../events/producers.js';
import { type ReceivedEvent, receiveEvent } from '../events/receive-event.js';
import type { Ports } from '../ports/ports.js';
import type { Purchase } from './listing.js';
import { type PurchaseOrder, placePurchase } from './place-purchase.js';

/** A purchase order as it arrives on the bus. */
export interface PurchaseRequest extends ReceivedEvent {
  readonly metadata: ReceivedEvent['metadata'] & Pick<EventMetadata, 'correlationId' | 'customerIds'> & { readonly idempotencyKey: string };
  readonly data: Pick<PurchaseOrder, 'listingId' | 'listingRevision' | 'purchaser'>;
}

/**
 * Places the purchase once the producer may speak for the purchaser.
 * Throws UnknownProducerError, ProducerNotAllowedError, what receiveEvent throws and what placePurchase throws.
 */
export async function requestPurchase(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids' | 'vault' | 'objects'>,
  request: PurchaseRequest,
): Promise<Purchase> {
  const { source, metadata, data } = request;
  const { eventId: causationId, correlationId, idempotencyKey, customerIds } = metadata;
  mustSpeakAs(source, 'Purchase Requested', { customerId: data.purchaser, customerIds });
  return receiveEvent(ports, request, () => placePurchase(ports, { ...data, idempotencyKey, correlationId, causationId }));
}
