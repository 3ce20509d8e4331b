import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ColumnRoom, noColumnRoom, roomFor } from '../../../../domain/association/columns/column-room.js';

const kinds = [Uint8Array, Uint16Array, Int32Array, Float64Array] as const;
const columns = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(20)), { maxLength: 12 });

describe('ColumnRoom', () => {
  test('gives columns of zeros that nobody else writes, whether they fit or not', () => {
    fc.assert(
      fc.property(columns, fc.nat(300), (wanted, bytes) => {
        const room = new ColumnRoom(bytes);

        const given = wanted.map(([kind, length], at) => {
          const column = room.take<Uint8Array | Uint16Array | Int32Array | Float64Array>(kind, length);
          expect([...column]).toEqual(Array(length).fill(0));
          return column.fill(at + 1);
        });

        given.forEach((column, at) => {
          expect([...column]).toEqual(Array(wanted[at]?.[1]).fill(at + 1));
        });
      }),
    );
  });

  test('puts what fits into one piece of memory', () => {
    const room = new ColumnRoom(24);

    const [first, second, third] = [room.take(Uint8Array, 3), room.take(Uint32Array, 4), room.take(Uint8Array, 1)];

    expect(second.buffer).toBe(first.buffer);
    expect(third.buffer).not.toBe(first.buffer);
    expect(roomFor(1_000)).toBe(noColumnRoom);
    expect(noColumnRoom.take(Uint8Array, 1).buffer.byteLength).toBe(1);
  });
});
