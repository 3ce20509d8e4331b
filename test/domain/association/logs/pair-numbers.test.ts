import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PairNumbers } from '../../../../domain/association/logs/pair-numbers.js';

describe('PairNumbers', () => {
  it('answers as a map of pairs does, for every 32-bit number', () => {
    const number = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 3000 }), (pairs) => {
        const numbers = new PairNumbers();
        const expected = new Map<string, number>();
        pairs.forEach(([a, b], n) => {
          expect(numbers.get(a, b)).toBe(expected.get(`${a} ${b}`) ?? 0);
          numbers.set(a, b, n + 1);
          expected.set(`${a} ${b}`, n + 1);
        });
        for (const [a, b] of pairs) expect(numbers.get(a, b)).toBe(expected.get(`${a} ${b}`));
        expect(numbers.size).toBe(expected.size);
      }),
      { numRuns: 30 },
    );
  });

  it('says that it is crowded when pairs were chosen to collide, until it is cleared', () => {
    const numbers = new PairNumbers();
    const hashed = (a: number, b: number) => {
      const first = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
      const second = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d);
      return (second ^ (second >>> 13)) & 1023;
    };
    const chosen = Array.from({ length: 200_000 }, (_, b) => b).filter((b) => hashed(1, b) === 7);

    for (const b of chosen.slice(0, 100)) numbers.set(1, b, 1);

    expect([numbers.isCrowded, numbers.get(1, chosen[99] as number)]).toEqual([true, 1]);
    numbers.clear();
    expect([numbers.isCrowded, numbers.size, numbers.get(1, chosen[99] as number)]).toEqual([false, 0, 0]);
  });
});
