import { ForbiddenError } from '../errors.js';
import type { EventType } from './event-envelope.js';

/** Who may send what to the service's bus, by `source`; whose customer it speaks for must be among the event's `customerIds`. */
export const producers: { readonly [source: string]: { readonly types: readonly EventType[] } } = {
  'conveyance.marketplace': { types: ['Purchase Requested'] },
};

/** Throws ForbiddenError unless the producer may send this type and the event names the customer it speaks for. */
export function mustSpeakAs(
  source: string,
  type: EventType,
  { customerId, customerIds }: { readonly customerId: string; readonly customerIds: readonly string[] },
): void {
  const producer = Object.hasOwn(producers, source) ? producers[source] : undefined;
  if (producer === undefined || !producer.types.includes(type)) throw new ForbiddenError(`The producer ${source} may not send ${type}.`);
  if (!customerIds.includes(customerId)) throw new ForbiddenError(`The event does not concern ${customerId}, for whom it speaks.`);
}
