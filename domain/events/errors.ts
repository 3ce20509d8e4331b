import { ConveyanceError } from '../errors.js';

/** The event's `source` is nobody's who may send here. */
export class UnknownProducerError extends ConveyanceError {
  readonly code = 'UnknownProducer';
}

/** The producer is known, but may not send this type or not for this customer. */
export class ProducerNotAllowedError extends ConveyanceError {
  readonly code = 'ProducerNotAllowed';
}

/** An archive plays the event again: orders are taken when they are placed, never from a recording. */
export class EventReplayedError extends ConveyanceError {
  readonly code = 'EventReplayed';
}

/** The same `eventId` came with another content before. */
export class EventIdReusedError extends ConveyanceError {
  readonly code = 'EventIdReused';
}

/** The event happened too long before it arrived. */
export class EventLateError extends ConveyanceError {
  readonly code = 'EventLate';
}

/** The event says that it happened after it arrived. */
export class EventFromFutureError extends ConveyanceError {
  readonly code = 'EventFromFuture';
}

/** The event is larger than any that the service reads. */
export class EventTooLargeError extends ConveyanceError {
  readonly code = 'EventTooLarge';
}

/** The bus can never take this event: too large, or malformed. */
export class EventRefusedError extends ConveyanceError {
  readonly code = 'EventRefused';
}
