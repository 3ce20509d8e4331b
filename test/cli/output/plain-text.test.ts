import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../../cli/output/plain-text.js';

describe('plainText', () => {
  it('takes from other people’s words what a terminal would act on', () => {
    expect(plainText('a\u001b[2J\u0007b\nc\u202ed')).toBe('a [2J b c d');
    expect(plainText('Straße – 東京')).toBe('Straße – 東京');
  });
});
