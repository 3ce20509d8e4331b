import { describe, expect, it } from '@jest/globals';
import { lineReader } from '../../../../domain/association/logs/line-reader.js';
import { silent, used } from '../../../../domain/association/logs/read-tally.js';

describe('lineReader', () => {
  it('reads each line once and finishes before it reports', () => {
    const told: string[] = [];
    const reader = lineReader(
      'flow',
      (bytes, start, end) => {
        told.push(Buffer.from(bytes.subarray(start, end)).toString());
        return told.length === 1 ? used : silent('second');
      },
      () => told.push('finished'),
    );

    reader.push(Buffer.from('a\nb'));
    reader.push(Buffer.from('c'));

    expect(reader.end(false)).toEqual({ kind: 'flow', bytes: 4, lines: 2, used: 1, silent: { second: 1 }, unreadable: {} });
    expect(told).toEqual(['a', 'bc', 'finished']);
  });

  it('counts where the file was cut off, and lines that are too long', () => {
    const reader = lineReader('flow', () => used);

    reader.push(Buffer.alloc(3_000_000, 'x'));
    reader.push(Buffer.from('\na\nhalf'));

    expect(reader.end(true)).toMatchObject({ lines: 3, used: 1, unreadable: { 'cut off': 1, 'longer than 1 MiB': 1 } });
  });

  it('has many lines read at once where the format can, into the same tally', () => {
    const reader = lineReader(
      'flow',
      () => silent('alone'),
      undefined,
      (bytes, start, tally) => {
        const end = bytes.lastIndexOf(0x0a) + 1;
        tally.count(used, bytes.subarray(start, end).filter((byte) => byte === 0x0a).length);
        return Math.max(start, end);
      },
    );

    for (const piece of ['a\nb\nc', 'd\ne\n']) reader.push(Buffer.from(piece));

    expect(reader.end(false)).toMatchObject({ lines: 4, used: 3, silent: { alone: 1 } });
  });
});
