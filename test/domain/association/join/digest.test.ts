import { describe, expect, it } from '@jest/globals';
import { Digest } from '../../../../domain/association/join/digest.js';

function wordsOf({ high, low }: Digest): string {
  return `${high} ${low}`;
}

describe('Digest', () => {
  it('is the same for the same text, and the beginning of its SHA-256', () => {
    const digest = new Digest().ofText('abc');

    expect([digest.high, digest.low]).toEqual([0xbf16_78ba, 0xeacf_018f]);
    expect(wordsOf(new Digest().of(digest.high, digest.low))).toBe(wordsOf(digest));
    expect(wordsOf(new Digest().ofText('abd'))).not.toBe(wordsOf(digest));
  });

  it('tells numbers apart by value and by order, be they large, broken or below 0', () => {
    const numbers = [0, 1, -1, 0.5, 0xffff_ffff, 0x1_0000_0000, 1_700_000_000, 1_700_000_000.5];
    const pairs = numbers.flatMap((one) => numbers.map((other) => wordsOf(new Digest().ofText('abc').with(one).with(other))));

    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('leads two digests to two, whatever number comes behind', () => {
    const ends = Array.from({ length: 10_000 }, (_, n) => wordsOf(new Digest().of(n % 100, Math.floor(n / 100)).with(7)));

    expect(new Set(ends).size).toBe(ends.length);
  });
});
