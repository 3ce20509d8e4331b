import { describe, expect, it } from '@jest/globals';
import { peakBytesOf, secondsOf } from '../../../../bench/identification/graph/measured.js';

describe('peakBytesOf', () => {
  it('sees what was taken while the act ran', async () => {
    const kept: Uint8Array[] = [];

    const bytes = await peakBytesOf(() => void kept.push(new Uint8Array(64_000_000).fill(1)));

    expect(bytes).toBeGreaterThan(50_000_000);
    expect(kept.length).toBe(1);
  });
});

describe('secondsOf', () => {
  it('takes the time of the act alone, after warming up', async () => {
    const calls: string[] = [];

    const seconds = await secondsOf(
      () => void calls.push('act'),
      () => void calls.push('warm'),
    );

    expect(calls).toEqual(['warm', 'act']);
    expect(seconds).toBeLessThan(1);
  });
});
