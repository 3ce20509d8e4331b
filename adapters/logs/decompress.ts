import { setImmediate as letOthers } from 'node:timers/promises';
import { keptRoom } from '../files/kept-room.js';
import { gunzipPieces } from './gunzip-pieces.js';
import { KeptGunzip } from './kept-gunzip.js';
import { equalPieces, piecesOf } from './pieces-of.js';

/** Takes one piece, whose bytes are valid until it is taken; a promise makes the next wait. */
export type TakePiece = (bytes: Uint8Array) => Promise<void> | void;

const pieceBytesMax = 2 ** 20;

/** Compressed bytes worked on at once: a thousand times as much comes out at worst, and what comes out together with damage is lost. */
const inputBytes = 16 * 1024;

/** What comes out of them as a rule has room in it, and it has room in the cache of a processor. */
const withRoom = keptRoom(256 * 1024);

/** After so many bytes, some milliseconds' work, what else waits on this thread has its turn. */
const turnBytes = 2 ** 20;

/**
 * Gives the decompressed bytes to `take`, in pieces of at most 1 MiB; gzip (also several members one after the other) and plain are told
 * by the first bytes. `isCut` when the gzip ended early or is broken: what could be read before has been given.
 */
export async function decompress(pieces: AsyncIterable<Uint8Array>, take: TakePiece): Promise<{ readonly isCut: boolean }> {
  const rest = pieces[Symbol.asyncIterator]();
  const start = await firstBytes(rest);
  const all = async function* () {
    yield start;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  if (isGzip(start)) return withRoom((room) => gunzip(all(), take, room));
  for await (const piece of piecesOf(all(), pieceBytesMax)) await take(piece);
  return { isCut: false };
}

/** The first piece, or so many that there are the bytes that tell what it is. */
async function firstBytes(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  while (first.length < 2) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    first = first.length === 0 && value.length >= 2 ? value : Buffer.concat([first, value]);
  }
  return first;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function gunzip(pieces: AsyncIterable<Uint8Array>, take: TakePiece, room: Uint8Array): Promise<{ readonly isCut: boolean }> {
  const kept = KeptGunzip.open(room);
  if (kept === undefined) return gunzipPieces(pieces, take, pieceBytesMax, inputBytes);
  let sinceTurn = 0;
  try {
    for await (const piece of equalPieces(pieces, inputBytes)) {
      for (const bytes of kept.decompress(piece)) {
        await take(bytes);
        sinceTurn += bytes.length;
        if (sinceTurn < turnBytes) continue;
        await letOthers();
        sinceTurn = 0;
      }
      if (kept.isBroken) break;
    }
  } finally {
    kept.end();
  }
  return { isCut: !kept.isWhole };
}
