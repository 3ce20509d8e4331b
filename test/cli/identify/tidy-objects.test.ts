import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { tidyObjects } from '../../../cli/identify/tidy-objects.js';

describe('tidyObjects', () => {
  it('are the same objects, however much is read of them', async () => {
    const objects = tidyObjects(new InMemoryObjects());
    const large = new Uint8Array(5 * 2 ** 20).fill(7);

    const version = await objects.write('a/large', large);
    const read = [await objects.read('a/large'), await objects.read('a/large'), await objects.read('a/none')];
    const listed = await objects.list('a/');
    await objects.remove('a/large');

    expect(read.map((one) => one?.version)).toEqual([version, version, undefined]);
    expect(read[1]?.bytes.every((byte) => byte === 7)).toBe(true);
    expect(listed).toEqual([{ key: 'a/large', bytes: large.length }]);
    expect(await objects.read('a/large')).toBeUndefined();
  });

  it('free what was read before', async () => {
    const objects = tidyObjects(new InMemoryObjects());
    await objects.write('large', new Uint8Array(5 * 2 ** 20));

    const held = await (async () => new WeakRef((await objects.read('large'))?.bytes ?? {}))();
    await new Promise((resolve) => setTimeout(resolve));
    await objects.read('none');

    expect(held.deref()).toBeUndefined();
  });
});
