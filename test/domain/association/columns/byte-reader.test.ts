import { describe, expect, it } from '@jest/globals';
import { ByteReader } from '../../../../domain/association/columns/byte-reader.js';
import { ByteWriter } from '../../../../domain/association/columns/byte-writer.js';
import { InvalidObjectError } from '../../../../domain/errors.js';

function written(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter();
  write(writer);
  return writer.finish();
}

describe('ByteReader', () => {
  it('refuses a count that the rest cannot hold, before it makes room for it', () => {
    const bytes = written((writer) => writer.number(0xffff_ffff));

    expect(() => new ByteReader(bytes, 'thing').rows(1)).toThrow(InvalidObjectError);
    expect(() => new ByteReader(bytes, 'thing').wide(2 ** 31)).toThrow('cut off');
    expect(() => new ByteReader(bytes, 'thing').texts()).toThrow('cut off');
  });

  it('refuses texts that are longer or shorter than they say together', () => {
    for (const bytesOfAll of [3, 5]) {
      const bytes = written((writer) => {
        writer.number(1);
        writer.number(bytesOfAll);
        writer.column(Uint32Array.of(4));
        writer.column(Buffer.from('abcdefgh'));
      });

      expect(() => new ByteReader(bytes, 'thing').texts()).toThrow(bytesOfAll < 4 ? 'longer' : 'shorter');
    }
  });

  it('copies what it reads, also out of a pool of buffers', () => {
    const pooled = Buffer.from(written((writer) => writer.column(Uint32Array.of(7))));

    const column = new ByteReader(pooled, 'thing').wide(1);
    pooled.fill(0);

    expect([...column]).toEqual([7]);
  });

  it('says what it should have been', () => {
    expect(() => new ByteReader(new Uint8Array(0), 'segment').number()).toThrow('The stored segment cannot be read: it is cut off');
  });
});
