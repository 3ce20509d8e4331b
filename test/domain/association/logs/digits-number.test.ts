import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digitsNumber } from '../../../../domain/association/logs/digits-number.js';
import { wholeNumber } from '../../../../domain/association/logs/whole-number.js';

describe('digitsNumber', () => {
  it('reads as one digit after the other does, whatever stands around', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 17 });
    const odd = fc.string({ unit: fc.constantFrom('0', '9', '7', '/', ':', ' ', '-', '\0', 'é'), maxLength: 14 });
    fc.assert(
      fc.property(fc.string({ maxLength: 14 }), fc.oneof(digits, odd), fc.string({ maxLength: 3 }), (before, text, behind) => {
        const bytes = Buffer.from(`${before}${text}${behind}`);
        const [start, end] = [Buffer.byteLength(before), Buffer.byteLength(before + text)];
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

        expect(digitsNumber(bytes, view, start, end)).toBe(wholeNumber(bytes, start, end));
      }),
      { numRuns: 5_000 },
    );
  });
});
