import { describe, expect, it } from '@jest/globals';
import { largeEvidence } from '../../../../bench/identification/graph/large-estate.js';
import { peakBytes } from '../../../../bench/identification/graph/peak-bytes.js';

describe('peakBytes', () => {
  it('is what a process of its own took more, for either run', () => {
    const evidence = largeEvidence(2_000, 20_000, 1);

    for (const run of ['own', 'graphology'] as const) {
      expect(peakBytes(evidence, 2_000, run)).toBeGreaterThan(0);
      expect(peakBytes(evidence, 2_000, run)).toBeLessThan(500_000_000);
    }
  });
});
