import { describe, expect, it } from '@jest/globals';
import { writeFigures } from '../../../bench/transfer/write-figures.js';

describe('writeFigures', () => {
  it('counts fewer than the naive design, indexes included', async () => {
    const [figure] = await writeFigures({ groups: 2, instancesPerGroup: 4 });

    expect(figure).toMatchObject({ id: 'P5', unit: 'units', reach: { op: '<=', value: 6 } });
    expect(figure?.figure).toBeGreaterThan(0);
    expect(figure?.what).toMatch(/\d of them in indexes/);
  });
});
