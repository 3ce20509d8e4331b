import { finished } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { TakePiece } from './decompress.js';
import { equalPieces } from './pieces-of.js';

/**
 * Decompresses a gzip too large to be held, or one that is cut or broken, as far as it goes. `inputBytes` are worked on at once: a thousand times
 * as much comes out at worst, and what comes out of those that hold the damage is lost; each time costs a switch to another thread and back.
 */
export async function gunzipPieces(
  pieces: AsyncIterable<Uint8Array>,
  take: TakePiece,
  pieceBytesMax: number,
  inputBytes: number,
): Promise<{ readonly isCut: boolean }> {
  const gunzip = createGunzip({ chunkSize: pieceBytesMax });
  const waiting: Uint8Array[] = [];
  let isCut = false;
  gunzip.on('data', (bytes: Buffer) => waiting.push(bytes));
  gunzip.on('error', () => {
    isCut = true;
  });
  try {
    for await (const piece of equalPieces(pieces, inputBytes)) {
      await written(gunzip, piece);
      for (const bytes of waiting.splice(0)) await take(bytes);
      if (isCut) break;
    }
    if (!isCut) await ended(gunzip);
    for (const bytes of waiting.splice(0)) await take(bytes);
  } finally {
    gunzip.destroy();
  }
  return { isCut };
}

/** Comes back when all of the piece has come out, or when it turned out broken: then the stream does not call back. */
function written(gunzip: Gunzip, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      gunzip.off('close', done);
      resolve();
    };
    gunzip.on('close', done);
    gunzip.write(piece, done);
  });
}

async function ended(gunzip: Gunzip): Promise<void> {
  gunzip.end();
  // A cut file fails here, which the listener has heard.
  await finished(gunzip).catch(() => undefined);
}
