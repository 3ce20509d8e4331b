import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteInterner } from '../../../../domain/association/logs/byte-interner.js';

const intern = (interner: ByteInterner, text: string) => interner.intern(Buffer.from(`-${text}-`), 1, Buffer.byteLength(text) + 1);

describe('ByteInterner', () => {
  it('numbers texts from 1 in the order in which they first come', () => {
    const interner = new ByteInterner(10);

    expect(['eni-1', '10.0.0.1', 'eni-1', '', 'eni-2'].map((text) => intern(interner, text))).toEqual([1, 2, 1, 3, 4]);
    expect([interner.size, interner.text(2), interner.text(3), interner.text(4)]).toEqual([4, '10.0.0.1', '', 'eni-2']);
  });

  it('answers as a map of texts does, through every growth of its tables', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 3000 }), (texts) => {
        const interner = new ByteInterner(5000);
        const numbers = new Map<string, number>();
        for (const text of texts) {
          const expected = numbers.get(text) ?? numbers.size + 1;
          numbers.set(text, expected);
          expect(intern(interner, text)).toBe(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells many apart that differ in one place only, however many fall into one slot', () => {
    const texts = Array.from({ length: 50_000 }, (_, n) => `eni-${n.toString(16).padStart(17, '0')}`);

    for (const probesMax of [32, 1]) {
      const interner = new ByteInterner(100_000, 16 * 1024 * 1024, probesMax);
      for (let round = 0; round < 2; round++) expect(texts.map((text) => intern(interner, text))).toEqual(texts.map((_, n) => n + 1));
    }
  });

  it('answers 0 for what there is no room for, and knows the others still', () => {
    const interner = new ByteInterner(2);
    const small = new ByteInterner(10, 4);

    expect(['a', 'b', 'c', 'a'].map((text) => intern(interner, text))).toEqual([1, 2, 0, 1]);
    expect(['abc', 'de', 'f'].map((text) => intern(small, text))).toEqual([1, 0, 2]);
  });

  it('begins anew when it is cleared', () => {
    const interner = new ByteInterner(2);
    intern(interner, 'a');

    interner.clear();

    expect(['b', 'a'].map((text) => intern(interner, text))).toEqual([1, 2]);
  });
});
