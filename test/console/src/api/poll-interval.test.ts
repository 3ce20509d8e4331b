import { describe, expect, it } from '@jest/globals';
import { pollIntervalMs } from '../../../../console/src/api/poll-interval.js';

describe('pollIntervalMs', () => {
  it('grows while nothing changes, up to a limit', () => {
    const pauses = Array.from({ length: 30 }, (_none, unchanged) => pollIntervalMs(unchanged));
    expect(pauses[0]).toBe(1_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(15_000);
  });
});
