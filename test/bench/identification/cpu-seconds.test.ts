import { describe, expect, it } from '@jest/globals';
import { cpuSeconds } from '../../../bench/identification/cpu-seconds.js';

describe('cpuSeconds', () => {
  it('counts work, also what is waited for, and no waiting', async () => {
    const work = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      for (let n = 0, sum = 0; n < 5e6; n++) sum += Math.sqrt(n ^ sum);
    };
    const rest = () => new Promise((resolve) => setTimeout(resolve, 50));

    const [working, resting] = [await cpuSeconds(work), await cpuSeconds(rest)];

    expect(working).toBeGreaterThan(resting);
  });
});
