import { describe, expect, it } from '@jest/globals';
import { ResourceNotFoundError, ThrottledError } from '../../../domain/resource/errors.js';

describe('errors of cloud resources', () => {
  it('name the resource and say whether the same call may succeed later', () => {
    const gone = new ResourceNotFoundError('arn:a');

    expect(gone).toMatchObject({ code: 'ResourceNotFound', arn: 'arn:a', retryable: false });
    expect(gone.message).toContain('arn:a');
    expect(new ThrottledError('slow down').retryable).toBe(true);
  });
});
