import { describe, expect, it } from '@jest/globals';
import { largeEvidence } from '../../../../bench/identification/graph/large-estate.js';
import { runAlone } from '../../../../bench/identification/graph/run-alone.js';

const evidence = largeEvidence(2_000, 20_000, 1);

describe('runAlone', () => {
  it.each(['own', 'graphology'] as const)('answers what a process of its own took more for %s', (run) => {
    const [bytes = 0] = runAlone(evidence, 2_000, { run, measure: 'peakBytes', times: 1 });

    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(500_000_000);
  });

  it('answers the seconds of every time', () => {
    const seconds = runAlone(evidence, 2_000, { run: 'own', measure: 'seconds', times: 2 });

    expect(seconds.length).toBe(2);
    expect(Math.min(...seconds)).toBeGreaterThan(0);
  });
});
