import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonCursor } from '../../../../../domain/association/logs/cloudtrail/json-cursor.js';
import { cursorFaults } from '../../../../../domain/association/logs/cloudtrail/text-cursor.js';

function walk(text: string): { readonly isWhole: boolean; readonly fault: number; readonly at: number } {
  const bytes = Uint8Array.from(Buffer.from(text));
  const cursor = new JsonCursor();
  cursor.open(bytes, 0, bytes.length);
  const isWhole = cursor.value(0);
  return { isWhole, fault: cursor.fault, at: cursor.at };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const token = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"\\u00e9\\n"',
  '"\\x"',
  '"\u0001"',
  '0',
  '-0.5e+10',
  '01',
  '-',
  '1.',
  'true',
  'fals',
  'null',
  'nul',
  ' ',
  '\t',
  '\u00a0',
  "'a'",
);

describe('JsonCursor', () => {
  it('passes over exactly what JSON.parse takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(token, { maxLength: 8 }).map((tokens) => tokens.join('')),
        ),
        (text) => {
          // A list around it gives a number its end.
          const { isWhole, at } = walk(`[${text}]`);
          expect(isWhole && at === Buffer.byteLength(text) + 2).toBe(isJson(`[${text}]`));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('asks for more bytes wherever JSON is cut', () => {
    const text = '{"a":[1.5e3,true,false,null,"\\u00e9\\"",{}],"b":-0}';
    for (let end = 0; end < text.length; end++) expect([end, walk(text.slice(0, end)).fault]).toEqual([end, cursorFaults.cut]);
    expect(walk(text)).toEqual({ isWhole: true, fault: cursorFaults.none, at: text.length });
  });

  it('follows 64 levels', () => {
    expect(walk('['.repeat(64) + ']'.repeat(64)).isWhole).toBe(true);
    expect(walk('['.repeat(65) + ']'.repeat(65)).fault).toBe(cursorFaults.deep);
    expect(walk('{"a":'.repeat(100_000)).fault).toBe(cursorFaults.deep);
  });
});
