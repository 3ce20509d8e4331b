import { describe, expect, it } from '@jest/globals';
import { zoomIn, zoomMax, zoomMin, zoomOut, zoomToFit } from '../../../../../../console/src/features/solutions/client/zoom.js';

describe('zoom', () => {
  it('steps up and down and stops at the ends', () => {
    expect([zoomIn(1), zoomOut(1), zoomIn(0.72), zoomOut(0.72)]).toEqual([1.25, 0.8, 0.8, 0.65]);
    expect([zoomIn(zoomMax), zoomOut(zoomMin)]).toEqual([zoomMax, zoomMin]);
  });

  it.each([
    [{ width: 400, height: 200 }, 1],
    [{ width: 1000, height: 200 }, 0.8],
    [{ width: 9000, height: 9000 }, 0.65],
    [{ width: 0, height: 0 }, 1],
  ])('fits a drawing of %p at %p, readable still', (drawing, scale) => {
    expect(zoomToFit(drawing, { width: 800, height: 500 })).toBe(scale);
  });
});
