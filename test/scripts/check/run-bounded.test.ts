import { describe, expect, it } from '@jest/globals';
import { runBounded } from '../../../scripts/check/run-bounded.js';

describe('runBounded', () => {
  it('answers in the order of the things and never runs more than allowed at once', async () => {
    // Prepare
    let running = 0;
    let most = 0;
    const work = async (thing: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5 - thing));
      running -= 1;
      return thing * 10;
    };

    // Act
    const answers = await runBounded([0, 1, 2, 3, 4], 2, work);

    // Assess
    expect(answers).toEqual([0, 10, 20, 30, 40]);
    expect(most).toBe(2);
  });

  it('does nothing with nothing', async () => {
    expect(await runBounded([], 2, async () => 1)).toEqual([]);
  });
});
