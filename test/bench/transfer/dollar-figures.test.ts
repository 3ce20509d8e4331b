import { describe, expect, it } from '@jest/globals';
import { dollarFigures, dollarsOf } from '../../../bench/transfer/dollar-figures.js';

const nothing = { transitions: 0, invocations: 0, memberCalls: 0, units: { writes: 0, indexWrites: 0, reads: 0, requests: 0 } };

describe('dollarsOf', () => {
  it('is the list price of what was counted', () => {
    expect(dollarsOf({ ...nothing, transitions: 1_000 })).toBeCloseTo(0.025);
    expect(dollarsOf({ ...nothing, units: { writes: 600_000, indexWrites: 400_000, reads: 1_000_000, requests: 0 } })).toBeCloseTo(0.75);
    expect(dollarsOf({ ...nothing, memberCalls: 20 })).toBeCloseTo(0.5 * 0.000_016_666_7);
  });
});

describe('dollarFigures', () => {
  it('sets the product beside the naive design, for 1,000 resources whatever was measured', async () => {
    const [figure] = await dollarFigures({ groups: 2, instancesPerGroup: 20 });

    expect(figure).toMatchObject({ id: 'P2', unit: 'USD', reach: { op: '<=', value: 0.009 } });
    expect(figure?.rival).toBeGreaterThan(0.1);
    expect(figure?.figure).toBeLessThan(figure?.rival ?? 0);
  });
});
