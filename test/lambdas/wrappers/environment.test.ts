import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../../lambdas/wrappers/environment.js';

describe('readEnvironment', () => {
  it('reads numbers as numbers', () => {
    expect(readEnvironment('memberCloud', { CALL_TIMEOUT_SECONDS: '8' })).toMatchObject({
      CALL_TIMEOUT_SECONDS: 8,
      MEMBER_ENDPOINT_URL: '',
    });
  });

  it('names every missing variable at once', () => {
    const read = () => readEnvironment('executions', {});

    expect(read).toThrow('TRANSFER_MACHINE_ARN');
    expect(read).toThrow('UNDO_MACHINE_ARN');
  });
});
