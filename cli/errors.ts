import { ConveyanceError } from '../domain/errors.js';
import type { Problem } from '../lambdas/api/schemas/problem.js';

/** Asked wrongly, found before anything was sent; each reason names the argument or option. */
export class UsageError extends ConveyanceError {
  readonly code = 'Usage';
  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
  }
}

/** The API refused; carries its problem document. */
export class ApiProblemError extends ConveyanceError {
  readonly code = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Nothing was done: the API was not reached, or only read from and did not answer. */
export class NoAnswerError extends ConveyanceError {
  readonly code = 'NoAnswer';
  override readonly retryable = true;
}

/** A change was asked for and no answer came: it may have happened. */
export class UnknownOutcomeError extends ConveyanceError {
  readonly code = 'UnknownOutcome';
  override readonly retryable = true;
}

/** There are no tokens, or they are of no use any more. */
export class NotSignedInError extends ConveyanceError {
  readonly code = 'NotSignedIn';
}

/** The sign-in did not end with tokens. */
export class SignInFailedError extends ConveyanceError {
  readonly code = 'SignInFailed';
}

/** A file or folder of the person's own cannot be used. */
export class FileTroubleError extends ConveyanceError {
  readonly code = 'FileTrouble';
}

/** The watched transfer has not come to rest in the time given. */
export class StillMovingError extends ConveyanceError {
  readonly code = 'StillMoving';
  override readonly retryable = true;
}

/** A thread could not do what it was asked; a failure that has a name says it, any other is a mistake of ours. */
export class ThreadFailedError extends ConveyanceError {
  readonly code = 'ThreadFailed';
  constructor({ message, isNamed }: { readonly message: string; readonly isNamed: boolean }) {
    super(isNamed ? message : `convey itself failed: ${message}`);
  }
}
