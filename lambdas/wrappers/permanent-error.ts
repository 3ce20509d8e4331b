const messageCharactersMax = 4_000;

/** The one name under which non-retryable causes leave a step: AWS matches a Lambda's error type, and the machines never retry this one. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
  /** That of the cause. */
  readonly code: string;

  constructor(cause: { readonly code: string; readonly message: string }) {
    super(`${cause.code}: ${cause.message}`.slice(0, messageCharactersMax), { cause });
    this.code = cause.code;
  }
}
