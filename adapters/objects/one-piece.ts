import type { StoredObject, StreamedObject } from '../../domain/ports/objects.js';

/** An object that is there whole as one that comes in pieces. */
export function onePiece(object: StoredObject | undefined): StreamedObject | undefined {
  return object && { version: object.version, pieces: piecesOf(object.bytes) };
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
