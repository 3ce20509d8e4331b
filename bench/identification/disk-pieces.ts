/** Bytes of a file that come at once, as from a disk. */
const pieceBytes = 512 * 1024;

/** A file in pieces as it is read. */
export async function* diskPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
