import { describe, expect, test } from '@jest/globals';
import { bytesOf } from '../../../../domain/association/columns/bytes-of.js';

describe('bytesOf', () => {
  test('asks each once, with its place', () => {
    expect([...bytesOf(['a', 'bb', ''], (text, at) => text.length * 10 + at)]).toEqual([10, 21, 2]);
  });
});
