import { ContentionError } from '../../domain/errors.js';
import { awsErrorName } from '../../drivers/parts/aws-errors.js';

/** Failures that pass by themselves; a write may or may not have happened when the connection broke. */
const passing = new Set([
  'ConditionalRequestConflict',
  'OperationAborted',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'RequestLimitExceeded',
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'InternalError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);

/** A failure of S3 under its name in the domain; anything unexpected is handed on as it came. */
export function objectsError(error: unknown): unknown {
  const name = awsErrorName(error);
  const status = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode ?? 0;
  if (passing.has(name) || status === 503) return new ContentionError(`The bucket is busy (${name}).`, { cause: error });
  return error;
}
