import { describe, expect, it } from '@jest/globals';
import { reliabilityDiagram } from '../../../../bench/identification/report/reliability-diagram.js';

describe('reliabilityDiagram', () => {
  it('draws a dot for each bin where it was said and seen, larger for more pairs', () => {
    const bins = [
      { pairs: 10, positives: 0, said: 0, seen: 0 },
      { pairs: 10_000, positives: 10_000, said: 1, seen: 1 },
    ];

    const svg = reliabilityDiagram([{ label: 'all', colour: 'red', bins }]);

    expect(svg).toContain('<circle cx="48.0" cy="368.0" r="2.0"');
    expect(svg).toContain('<circle cx="368.0" cy="48.0" r="5.0"');
    expect(svg).toContain('>all</text>');
  });
});
