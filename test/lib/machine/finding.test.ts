import { describe, expect, it } from '@jest/globals';
import { finding } from '../../../lib/machine/finding.js';

describe('finding', () => {
  it('says rule, state and message', () => {
    expect(finding('task-retry', 'Hold', 'a Task needs Retry')).toEqual({
      rule: 'task-retry',
      state: 'Hold',
      message: 'a Task needs Retry',
    });
  });
});
