import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { equalPieces, piecesOf } from '../../../adapters/logs/pieces-of.js';

async function all(pieces: AsyncIterable<Uint8Array>) {
  const found: number[][] = [];
  for await (const piece of pieces) found.push([...piece]);
  return found;
}

async function* given(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

const anyPieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });

describe('piecesOf', () => {
  it('keeps every byte in order and no piece longer', async () => {
    await fc.assert(
      fc.asyncProperty(anyPieces, fc.integer({ min: 1, max: 50 }), async (pieces, bytesMax) => {
        const found = await all(piecesOf(given(pieces), bytesMax));
        expect(found.flat()).toEqual(pieces.flatMap((piece) => [...piece]));
        expect(found.every(({ length }) => length > 0 && length <= bytesMax)).toBe(true);
      }),
    );
  });
});

describe('equalPieces', () => {
  it('keeps every byte in order, every piece but the last of that length', async () => {
    await fc.assert(
      fc.asyncProperty(anyPieces, fc.integer({ min: 1, max: 50 }), async (pieces, bytes) => {
        const found = await all(equalPieces(given(pieces), bytes));
        expect(found.flat()).toEqual(pieces.flatMap((piece) => [...piece]));
        expect(found.slice(0, -1).every(({ length }) => length === bytes)).toBe(true);
        expect(found.at(-1)?.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
