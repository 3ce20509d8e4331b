import { describe, expect, it } from '@jest/globals';
import { DriftedError } from '../../../domain/resource/errors.js';
import { PermanentError } from '../../../lambdas/wrappers/permanent-error.js';

describe('PermanentError', () => {
  it('keeps code and cause, and cuts long messages', () => {
    const cause = new DriftedError('x'.repeat(10_000));

    const error = new PermanentError(cause);

    expect(error).toMatchObject({ name: 'PermanentError', code: 'Drifted', cause });
    expect(error.message).toHaveLength(4_000);
  });
});
