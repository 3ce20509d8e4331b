import { describe, expect, test } from '@jest/globals';
import {
  CloudRefusedError,
  CloudUnavailableError,
  LeaseExpiredError,
  MemberAccessDeniedError,
  ResourceNotFoundError,
  ThrottledError,
} from '../../../domain/resource/errors.js';
import { awsErrorName, domainErrorOf, isMissing, unlessMissing, withDomainErrors } from '../../../drivers/parts/aws-errors.js';

const arn = 'arn:aws:ec2:eu-west-1:222222222222:volume/vol-1';

function buildAwsError(name: string, httpStatusCode = 400): Error {
  return Object.assign(new Error('text that may change'), { name, $metadata: { httpStatusCode } });
}

describe('domainErrorOf', () => {
  test.each([
    ['InvalidVolume.NotFound', 400, ResourceNotFoundError, false],
    ['NoSuchBucket', 404, ResourceNotFoundError, false],
    ['ResourceNotFoundException', 400, ResourceNotFoundError, false],
    ['RequestLimitExceeded', 503, ThrottledError, true],
    ['SlowDown', 503, ThrottledError, true],
    ['Unheard', 429, ThrottledError, true],
    ['UnauthorizedOperation', 403, MemberAccessDeniedError, false],
    ['AccessDenied', 403, MemberAccessDeniedError, false],
    ['TimeoutError', 0, CloudUnavailableError, true],
    ['ExpiredToken', 400, CloudUnavailableError, true],
    ['Unheard', 500, CloudUnavailableError, true],
    ['MalformedPolicy', 400, CloudRefusedError, false],
  ])('%s with status %i', (name, status, kind, retryable) => {
    const cause = buildAwsError(name, status);

    const error = domainErrorOf(cause, arn);

    expect(error).toBeInstanceOf(kind);
    expect(error.retryable).toBe(retryable);
    expect(error.cause).toBe(cause);
  });

  test('a domain error stays itself', () => {
    const error = new LeaseExpiredError('late');

    expect(domainErrorOf(error, arn)).toBe(error);
  });

  test('what is no error at all is refused, not lost', () => {
    expect(domainErrorOf('odd', arn)).toBeInstanceOf(CloudRefusedError);
  });
});

test('a lost connection is named by its code', () => {
  expect(awsErrorName(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
});

test('withDomainErrors passes answers and names errors', async () => {
  await expect(withDomainErrors(arn, async () => 7)).resolves.toBe(7);
  await expect(withDomainErrors(arn, () => Promise.reject(buildAwsError('NoSuchBucket')))).rejects.toEqual(new ResourceNotFoundError(arn));
});

test('unlessMissing answers undefined for what is missing, and throws everything else', async () => {
  const refused = buildAwsError('AccessDenied');

  await expect(unlessMissing(async () => 7)).resolves.toBe(7);
  await expect(unlessMissing(() => Promise.reject(buildAwsError('InvalidPermission.NotFound')))).resolves.toBeUndefined();
  await expect(unlessMissing(() => Promise.reject(refused))).rejects.toBe(refused);
});

test('isMissing knows our own error too', () => {
  expect(isMissing(new ResourceNotFoundError(arn))).toBe(true);
  expect(isMissing(buildAwsError('InvalidVolumeID.Malformed'))).toBe(false);
});
