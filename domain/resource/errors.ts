import { ConveyanceError } from '../errors.js';

/** The cloud resource does not exist (any more). */
export class ResourceNotFoundError extends ConveyanceError {
  readonly code = 'ResourceNotFound';
  constructor(
    readonly arn: string,
    options: { cause?: unknown } = {},
  ) {
    super(`The cloud resource ${arn} does not exist.`, options);
  }
}

/** The cloud asked us to slow down. */
export class ThrottledError extends ConveyanceError {
  readonly code = 'Throttled';
  override readonly retryable = true;
}

/** The member account refused our role. */
export class MemberAccessDeniedError extends ConveyanceError {
  readonly code = 'MemberAccessDenied';
}

/** The cloud gave no answer, or an answer that passes: time-out, connection lost, internal failure, expired session. */
export class CloudUnavailableError extends ConveyanceError {
  readonly code = 'CloudUnavailable';
  override readonly retryable = true;
}

/** The cloud refused a call for a reason that will not pass by itself. */
export class CloudRefusedError extends ConveyanceError {
  readonly code = 'CloudRefused';
}

/** Less time is left than a call may take: nothing was sent. */
export class LeaseExpiredError extends ConveyanceError {
  readonly code = 'LeaseExpired';
  override readonly retryable = true;
}

/** What is there no longer is what was recorded. */
export class DriftedError extends ConveyanceError {
  readonly code = 'Drifted';
}

/** Another transfer holds the lock, or the owner is not the seller. */
export class ResourceLockedError extends ConveyanceError {
  readonly code = 'ResourceLocked';
}

/** Something the manifest needs, or that needs it, would be left behind; `problems` names each, where it is known one by one. */
export class StrandedDependencyError extends ConveyanceError {
  readonly code = 'StrandedDependency';
}
