import { describe, expect, it } from '@jest/globals';
import { measuredQuality } from '../../../../bench/identification/quality/measured-quality.js';

describe('measuredQuality', () => {
  it('measures once, whoever asks', () => {
    const run = { unseen: [], inFamily: [], byVariant: new Map() };
    let measured = 0;
    const measure = () => {
      measured += 1;
      return run;
    };

    expect(measuredQuality(measure)).toBe(run);
    expect(measuredQuality(measure)).toBe(run);
    expect(measured).toBe(1);
  });
});
