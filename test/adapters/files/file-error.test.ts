import { describe, expect, it } from '@jest/globals';
import { errorCode, unlessErrors } from '../../../adapters/files/file-error.js';

describe('errorCode', () => {
  it.each([
    [Object.assign(new Error('gone'), { code: 'ENOENT' }), 'ENOENT'],
    [new Error('other'), ''],
    [{ code: 7 }, ''],
    [undefined, ''],
    ['ENOENT', ''],
  ])('%p is %p', (error, expected) => {
    expect(errorCode(error)).toBe(expected);
  });
});

describe('unlessErrors', () => {
  it('answers undefined for what was named only', async () => {
    const fail = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));

    expect(await unlessErrors(['ENOENT'], fail)).toBeUndefined();
    expect(await unlessErrors([], async () => 1)).toBe(1);
    await expect(unlessErrors(['EACCES'], fail)).rejects.toThrow('gone');
  });
});
