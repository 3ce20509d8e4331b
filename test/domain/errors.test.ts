import { describe, expect, it } from '@jest/globals';
import { ConditionFailedError, ContentionError, InvalidInputError, NotFoundError } from '../../domain/errors.js';

describe('errors', () => {
  it('are named after their class, carry a stable code and keep their cause', () => {
    const cause = new Error('below');

    const error = new ConditionFailedError([1], { cause });

    expect(error).toMatchObject({ name: 'ConditionFailedError', code: 'ConditionFailed', retryable: false, failed: [1], cause });
    expect(new ContentionError('met').retryable).toBe(true);
  });

  it('tell every broken field at once, with rule and remedy', () => {
    const error = new InvalidInputError([
      { field: 'price', rule: 'is 0 or more', remedy: 'Raise it' },
      { field: 'title', rule: 'is not empty', remedy: 'Write one' },
    ]);

    expect(error.message).toBe('price: is 0 or more. Raise it; title: is not empty. Write one');
  });

  it('do not tell whether a thing exists', () => {
    expect(new NotFoundError('listing', 'lst_1').message).toContain('No listing lst_1 is visible to you');
  });
});
