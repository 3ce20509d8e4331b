import { describe, expect, it } from '@jest/globals';
import { checkObjectKey, checkObjectPrefix } from '../../../adapters/objects/check-object-key.js';

describe('checkObjectKey', () => {
  it.each(['segments/111122223333/2026-11-23/0af3-1.segment', 'inventory/cus_01JD8Q4YJ6Z3M9T2V7K5W1X0BC.json', 'a=b/c+d@e', '_a'])(
    'takes %s',
    (key) => {
      expect(() => checkObjectKey(key)).not.toThrow();
    },
  );

  it.each(['', '..', 'a/..', 'a/../b', '/a', 'a//b', 'a/', '.a', '-a', 'a\\b', 'a:b', 'a\nb', 'ａ', `${'abc/'.repeat(260)}a`])(
    'refuses %j',
    (key) => {
      expect(() => checkObjectKey(key)).toThrow(expect.objectContaining({ code: 'InvalidObjectKey', retryable: false }));
    },
  );
});

describe('checkObjectPrefix', () => {
  it('takes nothing, a folder and a name cut short, and no way out', () => {
    for (const prefix of ['', 'a/', 'a/b', 'days/1111']) expect(() => checkObjectPrefix(prefix)).not.toThrow();
    for (const prefix of ['/', 'a//', '../', 'a/.']) expect(() => checkObjectPrefix(prefix)).toThrow('plain name');
  });
});
