import { describe, expect, it } from '@jest/globals';
import { largeEvidence, largeResources } from '../../../../bench/identification/graph/large-estate.js';

describe('largeEvidence and largeResources', () => {
  it('are the same from the same seed, in order of ARNs, about known resources only', () => {
    const [evidence, resources] = [largeEvidence(500, 5_000, 1), largeResources(500)];

    expect(largeEvidence(500, 5_000, 1)).toEqual(evidence);
    expect(evidence.rows).toBeGreaterThan(4_000);
    expect([...evidence.a.subarray(0, evidence.rows), ...evidence.b.subarray(0, evidence.rows)].every((node) => node < 500)).toBe(true);
    expect(resources.map(({ arn }) => arn)).toEqual(resources.map(({ arn }) => arn).toSorted());
  });
});
