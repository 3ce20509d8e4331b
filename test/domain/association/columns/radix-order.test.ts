import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { radixOrder } from '../../../../domain/association/columns/radix-order.js';

const row = fc.tuple(fc.oneof(fc.nat(4), fc.integer({ min: 0, max: 0xffff_ffff })), fc.nat(255), fc.nat(5000));

describe('radixOrder', () => {
  it('orders by the first column, then by the next, and keeps the order of equal rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300, size: 'max' }), (rows) => {
        const columns = [Uint32Array.from(rows, ([a]) => a), Uint8Array.from(rows, ([, b]) => b), Uint32Array.from(rows, ([, , c]) => c)];

        const order = [...radixOrder(rows.length, columns)];

        const compared = rows
          .map((_, n) => n)
          .sort((x, y) => {
            const [left, right] = [rows[x] as number[], rows[y] as number[]];
            const at = left.findIndex((value, n) => value !== right[n]);
            return at < 0 ? x - y : (left[at] as number) - (right[at] as number);
          });
        expect(order).toEqual(compared);
      }),
    );
  });

  it('looks at no row behind the first ones', () => {
    expect([...radixOrder(2, [Uint32Array.of(5, 3, 1)])]).toEqual([1, 0]);
  });
});
