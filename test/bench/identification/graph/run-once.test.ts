import { describe, expect, it } from '@jest/globals';
import { largeEvidence, largeResources } from '../../../../bench/identification/graph/large-estate.js';
import { runOnce } from '../../../../bench/identification/graph/run-once.js';

describe('runOnce', () => {
  it.each(['own', 'graphology'])('takes in every resource: %s', (run) => {
    expect(runOnce(run, { evidence: largeEvidence(400, 4_000, 1), resources: largeResources(400) })).toBe(400);
  });
});
