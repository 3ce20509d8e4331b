import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packFrames } from '../../../cli/picture/pack-frames.js';

describe('packFrames', () => {
  test('lets no two frames overlap and keeps all of them within the whole', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 25 }), (sizes) => {
        const { frames, size: whole } = packFrames(sizes);

        for (const [i, one] of frames.entries()) {
          expect(one.x + one.width <= whole.width && one.y + one.height <= whole.height).toBe(true);
          for (const other of frames.slice(i + 1)) {
            const isApart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });
});
