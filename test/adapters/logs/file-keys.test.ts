import { describe, expect, it } from '@jest/globals';
import { fileKeys } from '../../../adapters/logs/file-keys.js';
import { checkObjectKey } from '../../../adapters/objects/check-object-key.js';

describe('fileKeys', () => {
  it('are keys whatever a file is called', () => {
    for (const name of ['', '../../etc/passwd', 'a\u0000b', 'x'.repeat(5_000)]) {
      for (const key of [fileKeys.file(name), fileKeys.mark('hash', name), fileKeys.aside(name, 0)]) {
        expect(() => checkObjectKey(key)).not.toThrow();
      }
    }
  });

  it('a mark leads to the entry of its file, and a day to what it was merged of', () => {
    expect(fileKeys.fileOfMark(fileKeys.mark('hash', 'a.log'))).toBe(fileKeys.file('a.log'));
    expect(fileKeys.merge('111122223333', 0)).toBe('merges/111122223333/1970-01-01');
  });
});
