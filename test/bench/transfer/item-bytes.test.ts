import { describe, expect, it } from '@jest/globals';
import { itemBytes } from '../../../bench/transfer/item-bytes.js';

describe('itemBytes', () => {
  it('counts names and values, text in UTF-8', () => {
    expect(itemBytes({ pk: 'a', sk: 'b' })).toBe(2 + 1 + 2 + 1);
    expect(itemBytes({ pk: 'ä', sk: 'b', absent: undefined })).toBe(2 + 2 + 2 + 1);
  });

  it.each([
    [12_345, 4],
    [12n, 2],
    [new Uint8Array(5), 5],
    [true, 1],
    [null, 1],
    [new Set(['ab', 'c']), 6],
    [['ab'], 6],
    [{ a: 'b' }, 6],
  ])('counts %p', (value, bytes) => {
    expect(itemBytes({ pk: '', sk: '', v: value }) - itemBytes({ pk: '', sk: '' })).toBe(bytes + 1);
  });
});
