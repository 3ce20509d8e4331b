import { describe, expect, test } from '@jest/globals';
import { silentSink } from '../../../../domain/association/logs/silent-sink.js';

describe('silentSink', () => {
  test('numbers every end, so that a reader reads on, and keeps nothing', () => {
    expect(silentSink.endpoint('id', '', 'i-1')).toBe(1);
    expect(silentSink.observe(1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0)).toBeUndefined();
  });
});
