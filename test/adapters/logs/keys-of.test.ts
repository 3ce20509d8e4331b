import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { keysOf } from '../../../adapters/logs/keys-of.js';

async function filled(count: number) {
  const objects = new InMemoryObjects();
  for (let index = 0; index < count; index += 1) await objects.write(`a/${String(index).padStart(5, '0')}`, new Uint8Array());
  await objects.write('b', new Uint8Array());
  return objects;
}

async function allKeys(objects: InMemoryObjects, prefix: string) {
  const keys: string[] = [];
  for await (const key of keysOf(objects, prefix)) keys.push(key);
  return keys;
}

describe('keysOf', () => {
  it.each([0, 1, 1_000, 2_001])('gives all of %i keys once, in order', async (count) => {
    const keys = await allKeys(await filled(count), 'a/');

    expect(keys.length).toBe(count);
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});
