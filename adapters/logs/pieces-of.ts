/** The same bytes in pieces of at most so many; where incoming pieces end makes no difference to those of exactly that size. */
export async function* piecesOf(pieces: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += bytesMax) yield piece.subarray(from, from + bytesMax);
  }
}

/** The same bytes in pieces of exactly so many, the last one of what is left: what is made of them cannot depend on how they came. */
export async function* equalPieces(pieces: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let filled = 0;
  let current = new Uint8Array(bytes);
  for await (const piece of piecesOf(pieces, bytes)) {
    const head = piece.subarray(0, bytes - filled);
    current.set(head, filled);
    filled += head.length;
    if (filled < bytes) continue;
    yield current;
    current = new Uint8Array(bytes);
    current.set(piece.subarray(head.length), 0);
    filled = piece.length - head.length;
  }
  if (filled > 0) yield current.subarray(0, filled);
}
