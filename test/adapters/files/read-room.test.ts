import { describe, expect, it } from '@jest/globals';
import { withReadRoom } from '../../../adapters/files/read-room.js';

describe('withReadRoom', () => {
  it('gives one after the other the same room, also after a failure', async () => {
    const first = await withReadRoom(async (room) => room);
    await withReadRoom(() => Promise.reject(new Error('broken'))).catch(() => undefined);

    expect(await withReadRoom(async (room) => room)).toBe(first);
  });

  it('gives two at a time rooms of their own', async () => {
    const [outer, inner] = await withReadRoom(async (room) => [room, await withReadRoom(async (other) => other)]);

    expect(outer).not.toBe(inner);
  });
});
