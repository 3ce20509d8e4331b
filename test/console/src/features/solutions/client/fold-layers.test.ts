import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldLayers, type UnitBox } from '../../../../../../console/src/features/solutions/client/fold-layers.js';

const box = fc.record({
  x: fc.integer({ min: 0, max: 4 }).map((layer) => layer * 300),
  y: fc.integer({ min: 0, max: 90_000 }),
  width: fc.integer({ min: 50, max: 280 }),
  height: fc.integer({ min: 20, max: 900 }),
});

describe('foldLayers', () => {
  it('lets nothing overlap, keeps all within the whole, and layers in their order', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 40 }), (some) => {
        const before = new Map(some.map((one, i) => [`unit ${i}`, one]));

        const { width, height, boxes } = foldLayers(before);

        const units = [...before.keys()];
        const at = (unit: string) => boxes.get(unit) as UnitBox;
        expect(boxes.size).toBe(before.size);
        for (const [i, one] of units.entries()) {
          const a = at(one);
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const other of units.slice(i + 1)) {
            const b = at(other);
            expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
            const [was, were] = [before.get(one)?.x ?? 0, before.get(other)?.x ?? 0];
            if (was < were) expect(a.x).toBeLessThan(b.x);
          }
        }
      }),
    );
  });
});
