import { describe, expect, it } from '@jest/globals';
import { countText, figureRange, uptimeText } from '../../../../../console/src/shared/offer/figure-text.js';

const span = { measured: true, from: '2026-10-24T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z', resourceCount: 3 } as const;

describe('a measured figure', () => {
  it('is a count with its thousands', () => {
    expect(countText({ ...span, value: 1_234_567 })).toBe('1,234,567');
    expect(countText({ ...span, value: 0 })).toBe('0');
  });

  it.each([
    [1, '100 %'],
    [0.999_99, '99.99 %'],
    [0.57, '57 %'],
    [0, '0 %'],
  ])('is an uptime of %s as %s', (value, text) => {
    expect(uptimeText({ ...span, value })).toBe(text);
  });

  it('says when, and on how many', () => {
    expect(figureRange({ ...span, value: 1 }, 12)).toBe('2026-10-24 to 2026-11-23, on 3 of 12 cloud resources');
    expect(figureRange({ ...span, value: 1, resourceCount: 1 }, 1)).toMatch(/on 1 of 1 cloud resource$/);
  });

  it('is never 0 where it was not measured', () => {
    expect([countText({ measured: false }), uptimeText({ measured: false }), figureRange({ measured: false }, 3)]).toEqual([
      'Not measured',
      'Not measured',
      '',
    ]);
  });
});
