import { describe, expect, it } from '@jest/globals';
import { edgePath } from '../../../../../../console/src/features/solutions/client/edge-path.js';

describe('edgePath', () => {
  it('leaves and arrives level', () => {
    expect(
      edgePath([
        { x: 0, y: 0 },
        { x: 10, y: 20.04 },
      ]),
    ).toBe('M0 0C5 0 5 20 10 20');
  });

  it('goes on in straight lines', () => {
    const start = [
      { x: 0, y: 0 },
      { x: 4, y: 4 },
    ];
    expect(edgePath(start, [{ x: 4, y: 9 }])).toBe('M0 0C2 0 2 4 4 4L4 9');
  });

  it('is nothing without a start', () => {
    expect(edgePath([])).toBe('');
  });
});
