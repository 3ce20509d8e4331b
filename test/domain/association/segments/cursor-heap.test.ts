import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CursorHeap } from '../../../../domain/association/segments/cursor-heap.js';
import { PartCursor } from '../../../../domain/association/segments/part-cursor.js';
import { aPart } from '../../../support/part-rows.js';

const sorted = (values: readonly number[]) => [...values].sort((x, y) => x - y);

describe('CursorHeap', () => {
  it('gives the rows of all parts in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(50), { maxLength: 20 }), { maxLength: 12 }), (parts) => {
        const numbers = Array.from({ length: 51 }, (_, n) => n);
        const rowsOf = (part: readonly number[]) => sorted(part).map((from) => ({ from, count: 1, first: 0, last: 0 }));
        const heap = new CursorHeap(parts.map((part) => new PartCursor(aPart(rowsOf(part), [], numbers))));
        const given: (number | undefined)[] = [];

        for (; heap.first !== undefined; heap.advance()) given.push(heap.first.key[0]);

        expect(given).toEqual(sorted(parts.flat()));
      }),
    );
  });
});
