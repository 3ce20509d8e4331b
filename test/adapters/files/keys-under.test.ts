import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { keysUnder } from '../../../adapters/files/keys-under.js';
import { aFolder } from '../../support/a-folder.js';

const names = ['a/x', 'a-b', 'a.b/c', 'a0', 'b/a/a', 'b/a-a', 'b/a0', 'b/b', 'c'];
const folder = aFolder();
for (const name of names) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), name);
}

async function keys(prefix: string, after: string) {
  const found: string[] = [];
  for await (const { key } of keysUnder(folder, { prefix, after })) found.push(key);
  return found;
}

describe('keysUnder', () => {
  it('answers as sorting all keys and comparing each would, whatever prefix and start', async () => {
    const text = fc.oneof(fc.constantFrom('', 'b/', 'b/a', 'a', 'b/a/', 'zz', ...names), fc.string({ maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(text, text, async (prefix, after) => {
        const expected = names.filter((name) => name.startsWith(prefix) && name > after).sort((a, b) => (a < b ? -1 : 1));
        expect(await keys(prefix, after)).toEqual(expected);
      }),
    );
  });

  it('a folder that is not there holds nothing', async () => {
    for await (const one of keysUnder(join(folder, 'none'), { prefix: '', after: '' })) expect(one).toBeUndefined();
    expect(await keys('none/', '')).toEqual([]);
  });
});
