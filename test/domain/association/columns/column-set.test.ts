import { describe, expect, it } from '@jest/globals';
import { firstRows, headOf, rowsAt, withRoom } from '../../../../domain/association/columns/column-set.js';

const columns = { node: Uint32Array.of(7, 8, 9), code: Uint8Array.of(1, 2, 3) };

describe('columns of a table', () => {
  it('grow and shrink with what is in them', () => {
    expect(withRoom(columns, 4)).toEqual({ node: Uint32Array.of(7, 8, 9, 0), code: Uint8Array.of(1, 2, 3, 0) });
    expect(withRoom(columns, 2)).toEqual({ node: Uint32Array.of(7, 8), code: Uint8Array.of(1, 2) });
  });

  it('give their first rows as copies', () => {
    const first = firstRows(columns, 2);

    first.node[0] = 1;
    expect(first).toEqual({ node: Uint32Array.of(1, 8), code: Uint8Array.of(1, 2) });
    expect(columns.node[0]).toBe(7);
  });

  it('give their head where it is', () => {
    const head = headOf(columns, 2);

    expect(head).toEqual({ node: Uint32Array.of(7, 8), code: Uint8Array.of(1, 2) });
    expect(head.node.buffer).toBe(columns.node.buffer);
  });

  it('give rows in any order, also twice', () => {
    expect(rowsAt(columns, Uint32Array.of(2, 0, 2))).toEqual({ node: Uint32Array.of(9, 7, 9), code: Uint8Array.of(3, 1, 3) });
  });
});
