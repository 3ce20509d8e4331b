import { type FileHandle, open } from 'node:fs/promises';

/** The bytes of a file in pieces as large as the room, in which each is valid until the next is asked for. Throws what the operating system says. */
export async function* filePieces(path: string, room: Uint8Array): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (let piece = await filled(file, room); piece.length > 0; piece = await filled(file, room)) yield piece;
  } finally {
    await file.close();
  }
}

/** As much of the room as the file has bytes for. */
async function filled(file: FileHandle, room: Uint8Array): Promise<Uint8Array> {
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(room, length, room.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length === room.length) return room.subarray(0, length);
  }
}
