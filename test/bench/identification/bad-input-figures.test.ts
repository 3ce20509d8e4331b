import { describe, expect, it } from '@jest/globals';
import { badInputFigures } from '../../../bench/identification/bad-input-figures.js';

describe('badInputFigures', () => {
  it('counts what was read of every format, and no crash', async () => {
    const [read, crashes, longest] = await badInputFigures(0.0001);

    expect(read).toMatchObject({ id: 'R9/logs', unit: 'inputs' });
    expect(read?.figure).toBeGreaterThan(500);
    expect(crashes).toMatchObject({ id: 'R9/logs-crashes', figure: 0 });
    expect(longest?.figure).toBeGreaterThan(0);
  });
});
