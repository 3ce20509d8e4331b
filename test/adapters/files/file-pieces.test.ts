import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filePieces } from '../../../adapters/files/file-pieces.js';
import { aFolder } from '../../support/a-folder.js';

async function piecesOf(path: string, room: Uint8Array) {
  const pieces: Uint8Array[] = [];
  for await (const piece of filePieces(path, room)) pieces.push(piece);
  return pieces;
}

describe('filePieces', () => {
  it('reads a small file into the room, whatever stood there', async () => {
    const path = join(aFolder(), 'a.log');
    writeFileSync(path, 'short');
    const room = new Uint8Array(16).fill(0x7a);

    const [piece, ...more] = await piecesOf(path, room);

    expect(more).toEqual([]);
    expect(piece?.buffer).toBe(room.buffer);
    expect(Buffer.from(piece ?? []).toString()).toBe('short');
  });

  it('gives what does not fit in further pieces, in the same room', async () => {
    const path = join(aFolder(), 'a.log');
    const content = Buffer.alloc(1_500, 'abcdefg');
    writeFileSync(path, content);
    const room = new Uint8Array(1_000);
    const texts: string[] = [];

    for await (const piece of filePieces(path, room)) texts.push(Buffer.from(piece).toString());

    expect(texts.map(({ length }) => length)).toEqual([1_000, 500]);
    expect(texts.join('')).toBe(content.toString());
    expect(Buffer.from(room.subarray(0, 500)).toString()).toBe(texts[1]);
  });

  it('gives nothing of an empty file, and says what is wrong with one that is not there', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'empty.log'), '');

    expect(await piecesOf(join(folder, 'empty.log'), new Uint8Array(4))).toEqual([]);
    await expect(piecesOf(join(folder, 'gone.log'), new Uint8Array(4))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
