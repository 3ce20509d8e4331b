import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SlotMarks } from '../../../../../domain/association/logs/flow/slot-marks.js';

function marked(windows: readonly (readonly [number: number, first: number, last: number])[]) {
  const marks = new SlotMarks();
  const told: string[] = [];
  for (const [number, first, last] of windows) {
    if (!marks.isMarked(number, first, last)) marks.mark(number, first, last, (from, to) => told.push(`${number}: ${from}-${to}`));
  }
  return told;
}

describe('SlotMarks', () => {
  it('tells the slots that a window touches, each once in a row', () => {
    expect(
      marked([
        [1, 10, 20],
        [1, 599, 599],
        [1, 590, 610],
        [2, 0, 0],
        [1, 30, 1_200],
      ]),
    ).toEqual(['1: 0-599', '1: 600-1199', '2: 0-599', '1: 1200-1799']);
  });

  it('tells the same set of slots whatever the order of the windows', () => {
    const window = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3_600 }));
    fc.assert(
      fc.property(fc.array(window, { maxLength: 30 }), (windows) => {
        const spans = windows.map(([number, first, more]) => [number, first, first + more] as const);
        const whole = spans.flatMap(([number, first, last]) =>
          Array.from({ length: Math.floor(last / 600) - Math.floor(first / 600) + 1 }, (_, n) => {
            const from = (Math.floor(first / 600) + n) * 600;
            return `${number}: ${from}-${from + 599}`;
          }),
        );

        expect(new Set(marked(spans))).toEqual(new Set(whole));
        expect(new Set(marked([...spans].reverse()))).toEqual(new Set(whole));
      }),
    );
  });

  it('tells again when it is cleared', () => {
    const marks = new SlotMarks();
    marks.mark(5, 0, 10, () => undefined);

    marks.clear();

    expect(marks.isMarked(5, 0, 10)).toBe(false);
  });
});
