import { ConditionFailedError, ContentionError } from '../../domain/errors.js';

/** Failures that pass by themselves; the write may or may not have happened when the connection broke. */
const passing = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);

const passingReasons = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError']);

interface SdkFailure {
  readonly name?: string;
  readonly code?: string;
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** A failure of DynamoDB under its name in the domain; anything unexpected is handed on as it came. */
export function storageError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { name = '', code = '', CancellationReasons = [] } = error as SdkFailure;
  if (name === 'ConditionalCheckFailedException') return new ConditionFailedError([0], { cause: error });
  const failed = CancellationReasons.flatMap((reason, index) => (reason.Code === 'ConditionalCheckFailed' ? [index] : []));
  if (failed.length > 0) return new ConditionFailedError(failed, { cause: error });
  const busy = CancellationReasons.some((reason) => passingReasons.has(reason.Code ?? ''));
  if (busy || passing.has(name) || passing.has(code)) return new ContentionError(`The table is busy (${name}).`, { cause: error });
  return error;
}
