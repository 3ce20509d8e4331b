import { describe, expect, it } from '@jest/globals';
import { objectsError } from '../../../adapters/s3/objects-error.js';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

describe('objectsError', () => {
  it.each([
    named('SlowDown'),
    named('ConditionalRequestConflict'),
    named('TimeoutError'),
    named('Error', { code: 'ECONNRESET' }),
    named('Unknown', { $metadata: { httpStatusCode: 503 } }),
  ])('%p passes by itself', (error) => {
    expect(objectsError(error)).toMatchObject({ code: 'Contention', retryable: true, cause: error });
  });

  it.each([named('AccessDenied'), named('NoSuchBucket'), 'text', null, undefined])('%p is handed on as it came', (error) => {
    expect(objectsError(error)).toBe(error);
  });
});
