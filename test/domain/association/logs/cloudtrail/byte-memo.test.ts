import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteMemo, isSame } from '../../../../../domain/association/logs/cloudtrail/byte-memo.js';

describe('ByteMemo', () => {
  it('answers what was kept for the same text and nothing for any other', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
        const memo = new ByteMemo<string>();
        for (const one of texts) {
          const bytes = Uint8Array.from(Buffer.from(one));
          const view = new DataView(bytes.buffer);
          const known = memo.find(view, 0, bytes.length);
          expect(known === undefined || known === one).toBe(true);
          memo.keep(bytes, view, 0, bytes.length, one);
          expect(memo.find(view, 0, bytes.length)).toBe(one);
        }
      }),
    );
  });

  it('keeps no long text', () => {
    const memo = new ByteMemo<number>();
    const bytes = new Uint8Array(2_000).fill(0x61);
    const view = new DataView(bytes.buffer);
    expect(memo.keep(bytes, view, 0, bytes.length, 7)).toBe(7);
    expect(memo.find(view, 0, bytes.length)).toBeUndefined();
  });
});

describe('isSame', () => {
  it('compares every byte', () => {
    const kept = Uint8Array.from(Buffer.from('abcdefghijklmnopqrs'));
    for (let at = 0; at < kept.length; at++) {
      const other = kept.slice();
      other[at] = 0x7a;
      expect(isSame(new DataView(kept.buffer), new DataView(other.buffer), 0)).toBe(false);
    }
    expect(isSame(new DataView(kept.buffer), new DataView(kept.slice().buffer), 0)).toBe(true);
  });
});
