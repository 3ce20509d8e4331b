import { describe, expect, it } from '@jest/globals';
import { diskPieces } from '../../../bench/identification/disk-pieces.js';

describe('diskPieces', () => {
  it('answers all bytes in order, half a mebibyte at most at once', async () => {
    const bytes = Uint8Array.from({ length: 1_200_000 }, (_, n) => n);

    const pieces: Uint8Array[] = [];
    for await (const piece of diskPieces(bytes)) pieces.push(piece);

    expect(pieces.map(({ length }) => length)).toEqual([524_288, 524_288, 151_424]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });
});
