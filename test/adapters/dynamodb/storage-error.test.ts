import { describe, expect, test } from '@jest/globals';
import { storageError } from '../../../adapters/dynamodb/storage-error.js';

const cancelled = (...codes: string[]) => ({ name: 'TransactionCanceledException', CancellationReasons: codes.map((Code) => ({ Code })) });

describe('storageError', () => {
  test('a lone false condition is write 0', () => {
    expect(storageError({ name: 'ConditionalCheckFailedException' })).toMatchObject({ code: 'ConditionFailed', failed: [0] });
  });

  test('a cancelled transaction names every write whose condition is false, whatever else went wrong', () => {
    const error = cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict', 'ConditionalCheckFailed');
    expect(storageError(error)).toMatchObject({ code: 'ConditionFailed', failed: [1, 3], cause: error });
  });

  test.each([
    cancelled('None', 'TransactionConflict'),
    cancelled('ThrottlingError'),
    cancelled('ProvisionedThroughputExceeded', 'None'),
    { name: 'TransactionConflictException' },
    { name: 'TransactionInProgressException' },
    { name: 'ProvisionedThroughputExceededException' },
    { name: 'ThrottlingException' },
    { name: 'TimeoutError' },
    { name: 'Error', code: 'ECONNRESET' },
  ])('%j passes by itself', (error) => {
    expect(storageError(error)).toMatchObject({ code: 'Contention', retryable: true, cause: error });
  });

  test.each([[cancelled('ValidationError')], [{ name: 'ValidationException' }], [new Error('other')], ['text'], [null]])(
    '%j is handed on as it came',
    (error) => {
      expect(storageError(error)).toBe(error);
    },
  );
});
