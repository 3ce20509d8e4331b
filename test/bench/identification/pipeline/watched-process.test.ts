import { describe, expect, it } from '@jest/globals';
import { peakBytes, secondHalfGrowth, watchedProcess } from '../../../../bench/identification/pipeline/watched-process.js';

const line = (count: number, bytes: (n: number) => number) => Array.from({ length: count }, (_, n) => ({ atMs: n * 50, bytes: bytes(n) }));

describe('watchedProcess', () => {
  it('sees the memory a program takes, and what it prints', async () => {
    const held = 'const a = Buffer.alloc(60 * 2 ** 20, 1); setTimeout(() => console.log(a.length), 400)';

    const [large, small] = [await watchedProcess(['-e', held]), await watchedProcess(['-e', 'setTimeout(() => {}, 400)'])];

    expect(Number(large.out)).toBe(60 * 2 ** 20);
    expect(peakBytes(large.samples) - peakBytes(small.samples)).toBeGreaterThan(40 * 2 ** 20);
  });

  it('throws with what a program said when it fails', async () => {
    await expect(watchedProcess(['-e', "console.error('why'); process.exit(2)"])).rejects.toThrow(/ended with 2: why/);
  });
});

describe('secondHalfGrowth', () => {
  it('is what the second half grows by, whatever the first did', () => {
    expect(secondHalfGrowth(line(101, (n) => (n < 50 ? n * 1_000 : 50_000)))).toBeCloseTo(0);
    expect(secondHalfGrowth(line(101, (n) => 7 * n))).toBeCloseTo(350);
    expect(secondHalfGrowth([])).toBe(0);
  });
});
