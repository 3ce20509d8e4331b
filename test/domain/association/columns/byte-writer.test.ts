import { describe, expect, it } from '@jest/globals';
import { ByteReader } from '../../../../domain/association/columns/byte-reader.js';
import { ByteWriter } from '../../../../domain/association/columns/byte-writer.js';

describe('ByteWriter', () => {
  it('writes little-endian numbers, padded columns and texts that are read back', () => {
    const writer = new ByteWriter();
    writer.number(0x0102_0304);
    writer.column(Uint8Array.of(1, 2, 3));
    writer.texts(['', 'ü', '\u{1f600}']);

    const bytes = writer.finish();

    const reader = new ByteReader(bytes, 'thing');
    expect([...bytes.subarray(0, 4)]).toEqual([4, 3, 2, 1]);
    expect(bytes.length % 4).toBe(0);
    expect([reader.number(), [...reader.narrow(3)], reader.texts()]).toEqual([0x0102_0304, [1, 2, 3], ['', 'ü', '\u{1f600}']]);
    reader.end();
  });
});
