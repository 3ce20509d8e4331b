import { describe, expect, it } from '@jest/globals';
import { durationText, instantText, rangeText } from '../../../../console/src/shared/instant.js';

describe('instant', () => {
  it('is told in UTC to the second', () => {
    expect(instantText('2026-11-23T10:00:00.123Z')).toBe('2026-11-23 10:00:00 UTC');
    expect(instantText('soon')).toBe('soon');
    expect(rangeText({ from: '2026-10-24T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' })).toBe('2026-10-24 to 2026-11-23');
  });

  it.each([
    [-5, '0 ms'],
    [420, '420 ms'],
    [14_999, '14 s'],
    [845_000, '14 min 5 s'],
    [7_500_000, '2 h 5 min'],
    [183_600_000, '2 d 3 h'],
  ])('%d ms is %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
