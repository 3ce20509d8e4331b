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

    const { isCut } = await gunzipPieces(one(gzipSync(Buffer.alloc(250_000, 'abc'))), take, 100_000);

    expect(isCut).toBe(false);
    expect(events).toEqual(['begins 100000', 'ends', 'begins 100000', 'ends', 'begins 50000', 'ends']);
  });

  it('what is no gzip at all is cut from the start', async () => {
    const taken: Uint8Array[] = [];

    const answer = await gunzipPieces(one(Buffer.from('plain text')), (piece) => void taken.push(piece), 1_000);

    expect([answer.isCut, taken]).toEqual([true, []]);
  });
});
