import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { fileKeys } from '../../../adapters/logs/file-keys.js';
import { registerFile, type TakenFile, takenFile, takenFileAt, takenFiles } from '../../../adapters/logs/file-register.js';

function aTakenFile(change: Partial<TakenFile> = {}): TakenFile {
  const report = { kind: 'flow', bytes: 1, lines: 2, used: 1, silent: { rejected: 1 }, unreadable: {} } as const;
  return {
    name: 'a/b.gz',
    stamp: '1',
    contentHash: 'hash',
    isTaken: true,
    report,
    refused: 0,
    parts: ['segments/x'],
    former: [],
    ...change,
  };
}

const write = (objects: InMemoryObjects, value: unknown) =>
  objects.write(fileKeys.file('a/b.gz'), new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));

describe('the register of files', () => {
  it('gives back what was entered, by name and by key', async () => {
    const objects = new InMemoryObjects();
    await registerFile(objects, aTakenFile());

    expect(await takenFile(objects, 'a/b.gz')).toEqual(aTakenFile());
    expect(await takenFileAt(objects, fileKeys.file('a/b.gz'))).toEqual(aTakenFile());
    expect(await takenFile(objects, 'a/c.gz')).toBeUndefined();
  });

  it('lists those taken to their end', async () => {
    const objects = new InMemoryObjects();
    await registerFile(objects, aTakenFile());
    await registerFile(objects, aTakenFile({ name: 'half', isTaken: false }));
    await registerFile(objects, aTakenFile({ name: 'c' }));

    const names: string[] = [];
    for await (const { name } of takenFiles(objects)) names.push(name);
    expect(names.sort()).toEqual(['a/b.gz', 'c']);
  });

  it('an entry of readers that knew less does not count, and what is no entry is an error', async () => {
    const objects = new InMemoryObjects();
    await write(objects, { readersVersion: 0, ...aTakenFile() });
    expect(await takenFile(objects, 'a/b.gz')).toBeUndefined();

    for (const wrong of ['half an ent', '{}', { readersVersion: 1, ...aTakenFile(), parts: 'x' }]) {
      await write(objects, wrong);
      await expect(takenFile(objects, 'a/b.gz')).rejects.toMatchObject({ code: 'InvalidObject' });
    }
  });
});
