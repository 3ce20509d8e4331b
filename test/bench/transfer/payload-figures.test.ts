import { describe, expect, it } from '@jest/globals';
import { payloadFigures } from '../../../bench/transfer/payload-figures.js';

describe('payloadFigures', () => {
  it('measures the most a transfer takes, and says of what is beyond it that it is beyond', async () => {
    const [most, beyond] = await payloadFigures();

    expect(most?.id).toBe('P4/10000');
    expect(most?.figure).toBeLessThan(8_192);
    expect(beyond?.what).toContain('beyond the 10,000 that a transfer takes');
    expect(beyond?.figure).toBeGreaterThan(most?.figure ?? 0);
  });
});
