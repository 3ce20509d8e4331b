import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvText } from '../../../../../../console/src/features/ledger/client/csv-text.js';

/** What a reader of RFC 4180 makes of it. */
function read(text: string): readonly (readonly string[])[] {
  const rows = [...text.matchAll(/((?:"(?:[^"]|"")*"(?:,|(?=\r\n)))+)\r\n/g)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, value = '']) => value.replaceAll('""', '"')));
}

const values = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '@SUM(A1)', '-2', '+3', '\t=1', '\r=1', '\n=1', '＝1', 'a,b', 'a"b', 'a\r\nb'),
);
const tables = fc.array(fc.array(values, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

describe('csvText', () => {
  it('gives back what it was given, but that no value begins as a formula', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const harmless = (value: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);
        expect(read(csvText(rows))).toEqual(rows.map((row) => row.map(harmless)));
      }),
    );
  });

  it.each(['=HYPERLINK("https://a.example")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('%j is text to a spreadsheet', (value) => {
    expect(csvText([[value]])).toMatch(/^"'/);
  });

  it('quotes every value and ends every row', () => {
    expect(
      csvText([
        ['a', 'b "c"'],
        ['1,2', ''],
      ]),
    ).toBe('"a","b ""c"""\r\n"1,2",""\r\n');
  });
});
