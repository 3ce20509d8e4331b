import { describe, expect, it } from '@jest/globals';
import { naiveUnits } from '../../../bench/transfer/naive-transfer.js';

describe('naiveUnits', () => {
  it('grows with the resources and nothing else', async () => {
    const [one, ten] = await Promise.all([naiveUnits(1), naiveUnits(10)]);

    expect(ten.writes).toBe(10 * one.writes);
    expect(one.writes + one.indexWrites).toBeGreaterThanOrEqual(16);
  });
});
