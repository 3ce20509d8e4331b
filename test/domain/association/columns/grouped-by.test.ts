import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupedBy, startsOf } from '../../../../domain/association/columns/grouped-by.js';

describe('groupedBy', () => {
  test('puts every item into its group, in rising order; a group may be empty', () => {
    const groups = 5;
    fc.assert(
      fc.property(fc.array(fc.nat(groups - 1)), (groupOf) => {
        const { offsets, items } = groupedBy(Uint32Array.from(groupOf), groups);

        const found = Array.from({ length: groups }, (_, group) => [...items.subarray(offsets[group], offsets[group + 1])]);

        expect(found).toEqual(found.map((_, group) => groupOf.flatMap((of, item) => (of === group ? [item] : []))));
      }),
    );
  });
});

describe('startsOf', () => {
  test('says where each group begins, and where the last one ends', () => {
    expect([...startsOf(Uint32Array.of(0, 0, 2), 4)]).toEqual([0, 2, 2, 3, 3]);
  });
});
