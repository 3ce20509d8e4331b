import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { gunzipPieces } from '../../../adapters/logs/gunzip-pieces.js';

async function* one(bytes: Uint8Array) {
  yield bytes;
}

describe('gunzipPieces', () => {
  it('gives pieces as they come out, each before the next is asked for', async () => {
    const events: string[] = [];
    const take = async (piece: Uint8Array) => {
      events.push(`begins ${piece.length}`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push('ends');
    };

    const { isCut } = await gunzipPieces(one(gzipSync(Buffer.alloc(250_000, 'abc'))), take, 100_000, 16_384);

    expect(isCut).toBe(false);
    expect(events).toEqual(['begins 100000', 'ends', 'begins 100000', 'ends', 'begins 50000', 'ends']);
  });

  it('loses no more than what came out together with the damage', async () => {
    const text = Buffer.from(Uint32Array.from({ length: 50_000 }, (_, index) => Math.imul(index + 1, 2_654_435_761)).buffer);
    const broken = gzipSync(text);
    broken.fill(0xff, broken.length - 8);
    const given = async (inputBytes: number) => {
      const taken: Uint8Array[] = [];
      const { isCut } = await gunzipPieces(one(broken), (piece) => void taken.push(Uint8Array.from(piece)), 4_096, inputBytes);
      const bytes = Buffer.concat(taken);
      return { isCut, isSame: bytes.equals(text.subarray(0, bytes.length)), lost: text.length - bytes.length };
    };

    const [few, many] = [await given(1_000), await given(50_000)];

    expect([few.isCut, few.isSame, many.isCut, many.isSame]).toEqual([true, true, true, true]);
    expect(few.lost).toBeLessThan(3_000);
    expect(many.lost).toBeGreaterThanOrEqual(few.lost);
  });

  it('what is no gzip at all is cut from the start', async () => {
    const taken: Uint8Array[] = [];

    const answer = await gunzipPieces(one(Buffer.from('plain text')), (piece) => void taken.push(piece), 1_000, 16_384);

    expect([answer.isCut, taken]).toEqual([true, []]);
  });
});
