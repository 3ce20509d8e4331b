import { describe, expect, it } from '@jest/globals';
import { graphologyRun } from '../../../../bench/identification/graph/graphology-run.js';
import { largeEvidence } from '../../../../bench/identification/graph/large-estate.js';

describe('graphologyRun', () => {
  it('finds components and communities of the same evidence', () => {
    const { components, groups, louvainSeconds } = graphologyRun(largeEvidence(400, 4_000, 1), 400);

    expect(components).toBe(1);
    expect(groups).toBeGreaterThan(1);
    expect(louvainSeconds).toBeGreaterThan(0);
  });
});
