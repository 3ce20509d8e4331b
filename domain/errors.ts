/** One bad field of the input: names field, value, rule and remedy. */
export interface FieldProblem {
  readonly field: string;
  readonly value?: unknown;
  readonly rule: string;
  readonly remedy: string;
}

/** What an error may carry beside its message: its cause, and everything that is wrong, one by one. */
export interface ErrorOptions {
  readonly cause?: unknown;
  readonly problems?: readonly FieldProblem[];
}

/** Root of every named failure: `code` is stable, `retryable` says whether the same call may succeed later, `cause` is kept. */
export abstract class ConveyanceError extends Error {
  abstract readonly code: string;
  readonly retryable: boolean = false;
  readonly problems: readonly FieldProblem[];

  constructor(message: string, { problems = [], ...options }: ErrorOptions = {}) {
    super(message, options);
    this.name = new.target.name;
    this.problems = problems;
  }
}

/** The input breaks a rule; carries every broken field at once. */
export class InvalidInputError extends ConveyanceError {
  readonly code = 'InvalidInput';
  constructor(problems: readonly FieldProblem[]) {
    super(problems.map((p) => `${p.field}: ${p.rule}. ${p.remedy}`).join('; '), { problems });
  }
}

/** Nothing of that kind is visible to the caller: also the answer when it belongs to another customer. */
export class NotFoundError extends ConveyanceError {
  readonly code = 'NotFound';
  constructor(kind: string, id: string, options: ErrorOptions = {}) {
    super(`No ${kind} ${id} is visible to you. Check the id and the customer you speak for.`, options);
  }
}

/** The caller's role does not allow the act. */
export class ForbiddenError extends ConveyanceError {
  readonly code = 'Forbidden';
}

/** The thing is not in a state that allows the act. */
export class ConflictError extends ConveyanceError {
  readonly code = 'Conflict';
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyMismatchError extends ConveyanceError {
  readonly code = 'IdempotencyMismatch';
}

/** A write of a transaction found its condition false; `failed` holds the indexes of those writes. */
export class ConditionFailedError extends ConveyanceError {
  readonly code = 'ConditionFailed';
  constructor(
    readonly failed: readonly number[],
    options: { cause?: unknown } = {},
  ) {
    super(`Condition false for write(s) ${failed.join(', ')}.`, options);
  }
}

/** Two writers met; the same call may succeed later. */
export class ContentionError extends ConveyanceError {
  readonly code = 'Contention';
  override readonly retryable = true;
}

/** A stored object is not what its key says: cut off, of another version, or written by something else. */
export class InvalidObjectError extends ConveyanceError {
  readonly code = 'InvalidObject';
  constructor(kind: string, why: string, options: ErrorOptions = {}) {
    super(`The stored ${kind} cannot be read: ${why}. Make it again from the logs.`, options);
  }
}
