/** The one name under which non-retryable causes leave a step: AWS matches a Lambda's error type, and the machines never retry this one. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';

  constructor(cause: { readonly code: string; readonly message: string }) {
    super(`${cause.code}: ${cause.message}`.slice(0, 4_000), { cause });
  }
}
