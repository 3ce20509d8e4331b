import { describe, expect, it } from '@jest/globals';
import { callFiguresOf, secondsThrough } from '../../../bench/transfer/ec2-call-figures.js';

describe('secondsThrough', () => {
  it('waits for what the burst does not hold', () => {
    expect(secondsThrough(25)).toBe(0);
    expect(secondsThrough(125)).toBe(40);
  });
});

describe('callFiguresOf', () => {
  it('counts changing calls per resource, far below one', async () => {
    const [calls, wait] = await callFiguresOf('small', 'of a test', { groups: 2, instancesPerGroup: 12, buckets: 4 });

    expect(calls?.figure).toBeLessThan((calls?.rival ?? 0) / 3);
    expect(wait).toMatchObject({ id: 'P6/small-wait', unit: 's' });
  });
});
