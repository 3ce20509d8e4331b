import { describe, expect, test } from '@jest/globals';
import { inTurns } from '../../../domain/resource/in-turns.js';

describe('inTurns', () => {
  test('keeps the order and never works on more at once', async () => {
    let busy = 0;
    let most = 0;
    const results = await inTurns([1, 2, 3, 4, 5], 2, async (one) => {
      busy += 1;
      most = Math.max(most, busy);
      await Promise.resolve();
      busy -= 1;
      return one * 10;
    });

    expect([results, most]).toEqual([[10, 20, 30, 40, 50], 2]);
  });

  test('the first failure stops it', async () => {
    const seen: number[] = [];
    const act = async (one: number) => {
      seen.push(one);
      throw new Error('no');
    };

    await expect(inTurns([1, 2], 1, act)).rejects.toThrow('no');
    expect(seen).toEqual([1]);
  });
});
