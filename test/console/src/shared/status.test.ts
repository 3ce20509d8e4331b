import { describe, expect, it } from '@jest/globals';
import { transferStatuses } from '../../../../console/src/generated/words.js';
import { lookOf } from '../../../../console/src/shared/status.js';

describe('lookOf', () => {
  it('knows every status of a transfer, and tells a new one by its word', () => {
    expect(Object.keys(transferStatuses).filter((status) => lookOf(status) === 'info')).toEqual([]);
    expect([lookOf('completed'), lookOf('undone'), lookOf('needs-operator'), lookOf('unheard-of')]).toEqual([
      'success',
      'warning',
      'error',
      'info',
    ]);
  });
});
