import { describe, expect, it } from '@jest/globals';
import { onePiece } from '../../../adapters/objects/one-piece.js';

describe('onePiece', () => {
  it('hands out all of an object at once, and nothing for none', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const streamed = onePiece({ key: 'a', bytes, version: '7' });

    const pieces: Uint8Array[] = [];
    for await (const piece of streamed?.pieces ?? []) pieces.push(piece);
    expect([streamed?.version, pieces, onePiece(undefined)]).toEqual(['7', [bytes], undefined]);
  });
});
