import { ConveyanceError } from '../../domain/errors.js';

/** The request carries no token that the authorizer has checked. */
export class UnauthenticatedError extends ConveyanceError {
  readonly code = 'Unauthenticated';
}

/** The body is no JSON document, or holds a key that could change prototypes. */
export class InvalidJsonError extends ConveyanceError {
  readonly code = 'InvalidJson';
}

/** A POST came without a usable Idempotency-Key. */
export class IdempotencyKeyMissingError extends ConveyanceError {
  readonly code = 'IdempotencyKeyMissing';
}

/** The first request with this Idempotency-Key is still being worked on; the same call may succeed later. */
export class IdempotencyInProgressError extends ConveyanceError {
  readonly code = 'IdempotencyInProgress';
  override readonly retryable = true;
}

/** The tenant has sent as many requests as it may in this minute; the same call may succeed in the next. */
export class TooManyRequestsError extends ConveyanceError {
  readonly code = 'TooManyRequests';
  override readonly retryable = true;

  constructor(
    requestsPerMinuteMax: number,
    readonly retryAfterSeconds: number,
  ) {
    super(`At most ${requestsPerMinuteMax} requests a minute: wait ${retryAfterSeconds} s.`);
  }
}
