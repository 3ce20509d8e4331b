import { gunzipSync } from 'node:zlib';
import { gunzipPieces } from './gunzip-pieces.js';
import { piecesOf } from './pieces-of.js';

/** Takes one piece; a promise makes the next wait. */
export type TakePiece = (bytes: Uint8Array) => Promise<void> | void;

/** Compressed files up to this size are decompressed at once: on the thread that reads them, so that several threads do not wait for each other. */
const wholeBytesMax = 4 * 2 ** 20;
const wholeDecompressedBytesMax = 16 * 2 ** 20;
const pieceBytesMax = 2 ** 20;

/** Compressed bytes worked on at once: few where the file has turned out broken, or as one that grows much. */
const inputBytesOfLarge = 64 * 1024;
const inputBytesOfBroken = 16 * 1024;

/**
 * Gives the decompressed bytes to `take`, in pieces of at most 1 MiB; gzip (also several members one after the other) and plain are told
 * by the first bytes. `isCut` when the gzip ended early or is broken: what could be read before has been given.
 */
export async function decompress(pieces: AsyncIterable<Uint8Array>, take: TakePiece): Promise<{ readonly isCut: boolean }> {
  const rest = pieces[Symbol.asyncIterator]();
  const start = await gather(rest);
  const all = async function* () {
    yield start.bytes;
    if (!start.isAll) yield* { [Symbol.asyncIterator]: () => rest };
  };
  if (!isGzip(start.bytes)) {
    for await (const piece of piecesOf(all(), pieceBytesMax)) await take(piece);
    return { isCut: false };
  }
  const whole = start.isAll ? gunzipWhole(start.bytes) : undefined;
  if (whole === undefined) return gunzipPieces(all(), take, pieceBytesMax, start.isAll ? inputBytesOfBroken : inputBytesOfLarge);
  for (let from = 0; from < whole.length; from += pieceBytesMax) await take(whole.subarray(from, from + pieceBytesMax));
  return { isCut: false };
}

/** The first bytes, up to the size of a file that is read at once and whatever the last piece had beyond. */
async function gather(pieces: AsyncIterator<Uint8Array>): Promise<{ readonly bytes: Uint8Array; readonly isAll: boolean }> {
  const gathered: Uint8Array[] = [];
  for (let length = 0; length <= wholeBytesMax; ) {
    const { done, value } = await pieces.next();
    if (done === true) return { bytes: joined(gathered), isAll: true };
    gathered.push(value);
    length += value.length;
  }
  return { bytes: joined(gathered), isAll: false };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Undefined for what is cut, broken or too large to be held at once: its pieces tell how far it goes. */
function gunzipWhole(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: wholeDecompressedBytesMax, chunkSize: sizeHint(bytes) });
  } catch {
    return undefined;
  }
}

/** Room for all of it, as the last four bytes say, so that it is not copied; the hint of a liar costs only a copy. */
function sizeHint(bytes: Uint8Array): number {
  const said = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(Math.max(0, bytes.length - 4));
  return Math.min(Math.max(said + 1, 64 * 1024), wholeDecompressedBytesMax);
}
