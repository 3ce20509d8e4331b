import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FieldIndex } from '../../../../../domain/association/logs/flow/field-index.js';

/** The columns of each line that ends within the bytes looked through. */
function found(text: Buffer, start = 0): readonly (readonly string[])[] {
  const index = new FieldIndex();
  const count = index.find(text, start);
  const lines = [...index.lines.subarray(0, count)];
  return lines.map((last, line) => {
    const first = (lines[line - 1] ?? 0) + 1;
    const ends = [...index.places.subarray(first - 1, last + 1)];
    return ends.slice(1).map((end, n) => text.subarray((ends[n] ?? 0) + 1, end).toString('latin1'));
  });
}

describe('FieldIndex', () => {
  it('finds what splitting at LF and space finds, wherever it begins', () => {
    const part = fc.constantFrom('a', '10.0.0.1', ' ', ' ', '\n', '\r', '\t', '\0', '\x1f', '!', '\x80', '\xa0', '\xff');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 120 }), fc.nat(40), (parts, start) => {
        const text = Buffer.from(parts.join(''), 'latin1');
        const lines = text.subarray(start).toString('latin1').split('\n').slice(0, -1);

        expect(found(text, start)).toEqual(lines.map((line) => line.split(' ')));
      }),
      { numRuns: 2_000 },
    );
  });

  it('looks through so many bytes and no more, spaces alone as well', () => {
    const line = `${'x'.repeat(99)}\n`;

    expect(found(Buffer.from(line.repeat(1_000)))).toHaveLength(163);
    expect(found(Buffer.from('\n'.repeat(20_000)))).toHaveLength(16 * 1024);
    expect(found(Buffer.from(' '.repeat(20_000)))).toEqual([]);
  });

  it('cuts one line, and stops where it has more columns than may be', () => {
    const index = new FieldIndex();

    const counts = ['', 'a', 'a b c', ' ', 'a b c d', ' '.repeat(100_000)].map((line) =>
      index.cut(Buffer.from(`x${line}`), 1, line.length + 1, 3),
    );

    expect(counts).toEqual([1, 1, 3, 2, 4, 4]);
    index.cut(Buffer.from('a bc'), 0, 4, 3);
    expect([...index.places.subarray(0, 3)]).toEqual([-1, 1, 4]);
  });
});
