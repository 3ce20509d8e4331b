import { ConveyanceError } from '../../domain/errors.js';
import {
  CloudRefusedError,
  CloudUnavailableError,
  MemberAccessDeniedError,
  ResourceNotFoundError,
  ThrottledError,
} from '../../domain/resource/errors.js';

const throttled = new Set([
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
]);

const denied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthFailure',
  'InvalidClientTokenId',
  'OptInRequired',
  'SignatureDoesNotMatch',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
]);

const missing = new Set(['NoSuchBucket', 'NoSuchEntity', 'NotFound', 'ResourceNotFoundException']);

/** An expired session is opened anew by the next attempt, so it counts as passing. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ExpiredToken',
  'ExpiredTokenException',
  'InternalError',
  'InternalFailure',
  'InternalServiceError',
  'NetworkingError',
  'RequestExpired',
  'RequestTimeout',
  'ServiceUnavailable',
  'TimeoutError',
  'Unavailable',
]);

/** The name AWS gives an error, e.g. `InvalidVolume.NotFound`; stable, unlike its text. */
export function awsErrorName(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = (error as { code?: unknown }).code;
  return error.name === 'Error' && typeof code === 'string' ? code : error.name;
}

/** True when the cloud says that what was named does not exist. */
export function isMissing(error: unknown): boolean {
  const name = awsErrorName(error);
  return error instanceof ResourceNotFoundError || missing.has(name) || name.endsWith('.NotFound');
}

/** The domain error for an SDK error about `arn`; a domain error stays itself. */
export function domainErrorOf(error: unknown, arn: string): ConveyanceError {
  if (error instanceof ConveyanceError) return error;
  const name = awsErrorName(error);
  const status = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode ?? 0;
  const message = `${name}: ${error instanceof Error ? error.message : String(error)} (${arn})`;
  if (isMissing(error)) return new ResourceNotFoundError(arn, { cause: error });
  if (throttled.has(name) || status === 429) return new ThrottledError(message, { cause: error });
  if (denied.has(name)) return new MemberAccessDeniedError(message, { cause: error });
  if (passing.has(name) || status >= 500) return new CloudUnavailableError(message, { cause: error });
  return new CloudRefusedError(message, { cause: error });
}

/** Runs `act` and turns what the SDK throws about `arn` into domain errors. */
export async function withDomainErrors<T>(arn: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw domainErrorOf(error, arn);
  }
}

/** What `act` answers, or undefined when the cloud says the named thing (or the named part of it) does not exist. */
export async function unlessMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
