import { describe, expect, test } from '@jest/globals';
import { ResourceNotFoundError, StrandedDependencyError } from '../../../domain/resource/errors.js';

describe('StrandedDependencyError', () => {
  test('carries each dependency where they are known one by one', () => {
    const problems = [{ field: 'resourceIds', rule: 'is needed', remedy: 'Add it' }];

    expect(new StrandedDependencyError('1', { problems }).problems).toEqual(problems);
    expect(new StrandedDependencyError('1').problems).toEqual([]);
  });
});

describe('ResourceNotFoundError', () => {
  test('names the ARN and keeps the cause', () => {
    const cause = new Error('gone');

    expect(new ResourceNotFoundError('arn:1', { cause })).toMatchObject({
      arn: 'arn:1',
      cause,
      code: 'ResourceNotFound',
      message: expect.stringContaining('arn:1'),
    });
  });
});
