import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorFaults, TextCursor } from '../../../../../domain/association/logs/cloudtrail/text-cursor.js';

function opened(text: string): TextCursor {
  const bytes = Uint8Array.from(Buffer.from(text));
  const cursor = new TextCursor();
  cursor.open(bytes, 0, bytes.length);
  return cursor;
}

describe('TextCursor', () => {
  it('passes over texts and tells whether their bytes are their value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const written = JSON.stringify(text);
        const cursor = opened(`${written} `);
        expect(cursor.string()).toBe(true);
        expect(cursor.at).toBe(Buffer.byteLength(written));
        expect(Buffer.from(cursor.bytes.slice(cursor.textStart, cursor.textEnd)).toString()).toBe(written.slice(1, -1));
        expect(cursor.isPlain).toBe(/^[ -\u007f]*$/.test(written) && !written.includes('\\'));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['"abc', cursorFaults.cut],
    ['"abc\\', cursorFaults.cut],
    ['"abc\\u00', cursorFaults.cut],
    ['"abcd\ne"', cursorFaults.invalid],
    ['"\\x"', cursorFaults.invalid],
    ['"\\u00g0"', cursorFaults.invalid],
  ])('stops in %j', (text, fault) => {
    const cursor = opened(text);
    expect([cursor.string(), cursor.fault]).toEqual([false, fault]);
  });

  it('looks behind white space, of JSON alone', () => {
    expect([opened(' \n\t\r:').peek(), opened('  ').peek(), opened('\u000b').peek()]).toEqual([0x3a, 0, 0x0b]);
    const cursor = opened(' : ');
    expect([cursor.take(0x3a), cursor.at, cursor.take(0x3a), cursor.fault]).toEqual([true, 2, false, cursorFaults.cut]);
  });
});
