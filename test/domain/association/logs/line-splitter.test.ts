import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, lineBytesMax } from '../../../../domain/association/logs/line-splitter.js';

function split(bytes: Uint8Array, sizes: readonly number[] = [], isCut = false) {
  const lines: string[] = [];
  const splitter = new LineSplitter((from, start, end) => lines.push(Buffer.from(from.subarray(start, end)).toString('latin1')));
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? bytes.length;
    splitter.push(bytes.subarray(at, at + size));
    at += size;
  }
  splitter.end(isCut);
  return { lines, bytes: splitter.bytes, tooLong: splitter.tooLong };
}

describe('LineSplitter', () => {
  it('cuts at LF and CR LF, leaves empty lines out and takes the last without an end', () => {
    expect(split(Buffer.from('a b\r\n\r\n\nc\rd\n\0e'))).toEqual({ lines: ['a b', 'c\rd', '\0e'], bytes: 14, tooLong: 0 });
  });

  it('leaves out the line that a cut goes through', () => {
    expect(split(Buffer.from('a\nhalf'), [], true).lines).toEqual(['a']);
  });

  it('does not depend on where pieces end', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\0', 'é'), { maxLength: 60 })
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), (bytes, sizes) => {
        const whole = bytes
          .toString('latin1')
          .split('\n')
          .map((line) => line.replace(/\r$/, ''));

        expect(split(bytes, sizes)).toEqual(split(bytes));
        expect(split(bytes).lines).toEqual(whole.filter((line) => line !== ''));
      }),
    );
  });

  it.each([
    ['just short enough', lineBytesMax, '\n', 0],
    ['just short enough, with CR', lineBytesMax, '\r\n', 0],
    ['one byte too long', lineBytesMax + 1, '\n', 1],
    ['far too long', 20 * lineBytesMax, '\r\n', 1],
  ])('keeps or counts a line that is %s, and goes on at the next', (_what, length, end, tooLong) => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.alloc(length, 'x'), Buffer.from(`${end}b`)]);

    for (const sizes of [[], [65_536], [lineBytesMax + 1], [1_000_003]]) {
      const { lines, ...counts } = split(bytes, sizes);
      expect(lines.map((line) => line.length)).toEqual(tooLong ? [1, 1] : [1, length, 1]);
      expect(counts).toEqual({ bytes: bytes.length, tooLong });
    }
  });

  it('counts a long line that has no end of its own', () => {
    expect(split(Buffer.alloc(lineBytesMax + 9, 'x'), [100_000])).toMatchObject({ lines: [], tooLong: 1 });
  });

  it('leaves whole lines to who takes some, wherever a line begins', () => {
    const told: string[] = [];
    const starts: number[] = [];
    const splitter = new LineSplitter(
      (bytes, start, end) => told.push(Buffer.from(bytes.subarray(start, end)).toString()),
      (bytes, start) => {
        starts.push(start);
        return bytes[start] === 0x73 ? bytes.indexOf(0x0a, start) + 1 : start;
      },
    );

    for (const piece of ['a\nsome\nb\nc', 'd\nsome\n', 'some\n']) splitter.push(Buffer.from(piece));
    splitter.end(false);

    expect([told, starts]).toEqual([
      ['a', 'b', 'cd'],
      [0, 2, 9, 2, 0],
    ]);
  });
});
