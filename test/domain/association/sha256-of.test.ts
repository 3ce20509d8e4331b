import { describe, expect, test } from '@jest/globals';
import { sha256Of } from '../../../domain/association/sha256-of.js';

describe('sha256Of', () => {
  test('is the digest that FIPS 180-2 gives for "abc", of text and of bytes', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

    expect([sha256Of('abc'), sha256Of(new TextEncoder().encode('abc'))]).toEqual([digest, digest]);
  });
});
