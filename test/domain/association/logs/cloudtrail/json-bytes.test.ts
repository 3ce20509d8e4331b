import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oddBytes } from '../../../../../domain/association/logs/cloudtrail/json-bytes.js';

function isOdd(byte: number): boolean {
  return byte === 0x22 || byte === 0x5c || byte < 0x20 || byte >= 0x80;
}

describe('oddBytes', () => {
  it('marks the first byte at which a text has to be looked at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (four) => {
        const found = oddBytes(new DataView(four.buffer).getInt32(0, true));
        const first = [...four].findIndex(isOdd);
        expect(found === 0 ? -1 : (31 - Math.clz32(found & -found)) >> 3).toBe(first);
      }),
      { numRuns: 20_000 },
    );
  });
});
