import { describe, expect, it } from '@jest/globals';
import { keptRoom } from '../../../adapters/files/kept-room.js';

describe('keptRoom', () => {
  it('gives one after the other the same room, also after a failure', async () => {
    const withRoom = keptRoom(64);
    const first = await withRoom(async (room) => room);
    await withRoom(() => Promise.reject(new Error('broken'))).catch(() => undefined);

    expect(first.length).toBe(64);
    expect(await withRoom(async (room) => room)).toBe(first);
  });

  it('gives two at a time rooms of their own', async () => {
    const withRoom = keptRoom(64);
    const [outer, inner] = await withRoom(async (room) => [room, await withRoom(async (other) => other)]);

    expect(outer).not.toBe(inner);
  });
});
