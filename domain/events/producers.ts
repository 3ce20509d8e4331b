import { ProducerNotAllowedError, UnknownProducerError } from './errors.js';
import { type EventType, eventTypes, ownSource } from './event-envelope.js';

/** Somebody outside the service who may put events on its bus, known by `source`. */
export interface Producer {
  /** Who it is, in half a sentence. */
  readonly summary: string;
  /** What it may send; these types are inbound, and the service itself never sends them. */
  readonly types: readonly EventType[];
  /** For which customers it may speak: any of the provider's, or these only. */
  readonly customers: 'any' | readonly string[];
}

/** Producers by their `source`. */
export type Producers = { readonly [source: string]: Producer };

/**
 * Who may send what to the service's bus, and for whom. The bus's resource policy binds each `source` to AWS accounts (setting `eventProducers`;
 * without one to the control account), so that nobody sends under another's name.
 */
export const producers: Producers = {
  'conveyance.marketplace': {
    summary: 'A marketplace of the provider, on which customers buy what is listed',
    types: ['Purchase Requested'],
    customers: 'any',
  },
};

/** Every source that is known on the bus, with the types it may send: the producers', and all others for the service itself. */
export function typesBySource(table: Producers = producers): { readonly [source: string]: readonly EventType[] } {
  const inbound = new Set(Object.values(table).flatMap(({ types }) => types));
  const outbound = eventTypes.filter((type) => !inbound.has(type));
  return { [ownSource]: outbound, ...Object.fromEntries(Object.entries(table).map(([source, { types }]) => [source, types])) };
}

/** The sources from which a type is believed. */
export function sourcesOf(type: EventType, table: Producers = producers): readonly string[] {
  return Object.entries(typesBySource(table)).flatMap(([source, types]) => (types.includes(type) ? [source] : []));
}

/** Throws UnknownProducerError or ProducerNotAllowedError unless the source may send this type at all. */
export function mustSend(source: string, type: string, table: Producers = producers): void {
  const known = typesBySource(table);
  if (!Object.hasOwn(known, source)) throw new UnknownProducerError(`No producer is known as ${source}.`);
  const types: readonly string[] = known[source] ?? [];
  if (!types.includes(type)) throw new ProducerNotAllowedError(`${source} may not send ${type}.`);
}

/** Throws, as mustSend does, unless the producer may send this type for this customer, and the event names the customer it speaks for. */
export function mustSpeakAs(
  source: string,
  type: EventType,
  { customerId, customerIds }: { readonly customerId: string; readonly customerIds: readonly string[] },
  table: Producers = producers,
): void {
  mustSend(source, type, table);
  const producer = Object.hasOwn(table, source) ? table[source] : undefined;
  if (producer === undefined) throw new ProducerNotAllowedError(`${source} may not speak for customers.`);
  const mayFor = producer.customers === 'any' || producer.customers.includes(customerId);
  if (!mayFor) throw new ProducerNotAllowedError(`${source} may not speak for ${customerId}.`);
  if (!customerIds.includes(customerId)) {
    throw new ProducerNotAllowedError(`The event speaks for ${customerId}, whom its customerIds do not name.`);
  }
}
