import { describe, expect, test } from '@jest/globals';
import { InMemoryDirectory } from '../../../adapters/in-memory/in-memory-directory.js';
import { ConflictError } from '../../../domain/errors.js';

describe('InMemoryDirectory', () => {
  test('an address is one person’s', async () => {
    const directory = new InMemoryDirectory();

    expect((await directory.createPerson('a@b.example')).subject).toBe('subject-1');
    await expect(directory.createPerson('a@b.example')).rejects.toThrow(ConflictError);
    expect((await directory.createPerson('c@d.example')).subject).toBe('subject-2');
  });
});
