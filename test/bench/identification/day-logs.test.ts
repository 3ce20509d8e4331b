import { describe, expect, it } from '@jest/globals';
import { dayResources, daySegment, daySizes, seeded } from '../../../bench/identification/day-logs.js';

describe('the logs of one day', () => {
  it('come from a seed', () => {
    const [one, other] = [seeded(3), seeded(3)];

    expect([one(100), one(100), one(100)]).toEqual([other(100), other(100), other(100)]);
  });

  it('are of the day, and as many as said', () => {
    const { day, rows, leases } = daySegment(4);

    expect(day).toBe(4);
    expect(rows.from.length).toBeGreaterThan(daySizes.flowPairs * daySizes.slotsOfPair * 0.9);
    expect(leases.address).toHaveLength(daySizes.leaseEvents * 2);
    expect(dayResources()).toHaveLength(daySizes.instances + daySizes.buckets);
  });
});
