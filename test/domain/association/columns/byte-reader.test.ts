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

  it('gives columns where they lie, and a copy of those that lie askew', () => {
    const bytes = written((writer) => writer.column(Uint32Array.of(7)));
    const askew = new Uint8Array(new ArrayBuffer(bytes.length + 1), 1);
    askew.set(bytes);

    const [column, copied] = [bytes, askew].map((each) => new ByteReader(each, 'thing').wide(1));
    bytes.fill(0);
    askew.fill(0);

    expect([column?.[0], copied?.[0]]).toEqual([0, 7]);
  });

  it('says what it should have been', () => {
    expect(() => new ByteReader(new Uint8Array(0), 'segment').number()).toThrow('The stored segment cannot be read: it is cut off');
  });
});
