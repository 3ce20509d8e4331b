/** What the `reason.code` of a dead letter means, beside the codes that the same request over HTTP is answered with. */
export const refusals = {
  UnknownProducer: 'nobody is known by this `source`',
  ProducerNotAllowed: 'this `source` may not send this type, or not for this customer',
  EventReplayed: 'an archive plays it again',
  EventIdReused: 'the same `eventId` came with another content before',
  EventLate: 'it occurred more than 24 hours before it arrived',
  EventFromFuture: 'it says that it occurred more than 5 minutes after it arrived',
  EventTooLarge: 'it has more than 262,144 bytes',
  EventRefused: 'an event of the service itself that the bus can never take',
} as const;
