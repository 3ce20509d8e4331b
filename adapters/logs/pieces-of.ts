/** The same bytes in pieces of at most so many; where incoming pieces end makes no difference to those of exactly that size. */
export async function* piecesOf(pieces: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += bytesMax) yield piece.subarray(from, from + bytesMax);
  }
}

/**
 * The same bytes in pieces of exactly so many, the last one of what is left: what is made of them cannot depend on how they came. Each is valid
 * until the next is asked for.
 */
export async function* equalPieces(pieces: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  const seam = new Uint8Array(bytes);
  let filled = 0;
  for await (const piece of pieces) {
    let from = 0;
    while (from < piece.length) {
      const head = piece.subarray(from, from + bytes - filled);
      from += head.length;
      if (head.length === bytes) yield head;
      else {
        seam.set(head, filled);
        filled = (filled + head.length) % bytes;
        if (filled === 0) yield seam;
      }
    }
  }
  if (filled > 0) yield seam.subarray(0, filled);
}
