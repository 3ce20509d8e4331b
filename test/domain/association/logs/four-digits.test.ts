import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fourDigits, lastDigits, noDigits } from '../../../../domain/association/logs/four-digits.js';

const four = (text: string) => Buffer.from(text, 'latin1').readInt32LE();

describe('fourDigits', () => {
  it('reads every number of four digits', () => {
    const numbers = Array.from({ length: 10_000 }, (_, n) => n);

    expect(numbers.map((n) => fourDigits(four(String(n).padStart(4, '0'))))).toEqual(numbers);
  });

  it('refuses four bytes of which one is no digit, whichever and wherever', () => {
    const byte = fc.integer({ min: 0, max: 255 }).filter((one) => one < 0x30 || one > 0x39);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 3 }), byte, (number, at, odd) => {
        const bytes = Buffer.from(String(number).padStart(4, '0'));
        bytes[at] = odd;

        expect(fourDigits(bytes.readInt32LE())).toBe(noDigits);
      }),
    );
  });
});

describe('lastDigits', () => {
  it('reads the last one to four bytes, whatever stands before them', () => {
    expect([1, 2, 3, 4].map((characters) => lastDigits(four('9443'), characters))).toEqual([3, 43, 443, 9_443]);
    expect([1, 2, 3].map((characters) => lastDigits(four(`xÿ7 ${'1234'}`.slice(-4)), characters))).toEqual([4, 34, 234]);
    expect([lastDigits(four(' \xff\x00 7'.slice(1)), 1), lastDigits(four('x 0 '), 1), lastDigits(four('x443'), 4)]).toEqual([
      7,
      noDigits,
      noDigits,
    ]);
  });
});
