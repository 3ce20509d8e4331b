import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { removeUnder } from '../../../adapters/logs/remove-under.js';

describe('removeUnder', () => {
  it('removes all that begin so, however many, and no other; safe where there is none', async () => {
    const objects = new InMemoryObjects();
    for (let index = 0; index < 1_500; index += 1) await objects.write(`a/${index}`, new Uint8Array());
    await objects.write('b', new Uint8Array());

    await removeUnder(objects, 'a/');
    await removeUnder(objects, 'a/');

    expect(await objects.list('')).toEqual([{ key: 'b', bytes: 0 }]);
  });
});
