import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonSplitter, objectBytesMax } from '../../../../domain/association/logs/json-splitter.js';

function split(bytes: Uint8Array, sizes: readonly number[] = []) {
  const objects: string[] = [];
  const splitter = new JsonSplitter((from, start, end) => objects.push(Buffer.from(from.subarray(start, end)).toString()));
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? bytes.length;
    splitter.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { objects, bytes: splitter.bytes, tooLong: splitter.tooLong, hasRest: splitter.hasRest };
}

describe('JsonSplitter', () => {
  it('cuts objects that follow one another, in an array, on lines or on one', () => {
    const objects = ['{"a":1}', '{"b":{"c":"}{"}}', '{"d":"\\"}\\\\"}', '{}'];

    for (const text of [objects.join(''), objects.join('\n'), `[${objects.join(', ')}]`]) {
      expect(split(Buffer.from(text))).toEqual({ objects, bytes: Buffer.byteLength(text), tooLong: 0, hasRest: false });
    }
  });

  it('says when an object has not ended', () => {
    expect(split(Buffer.from('{"a":1}{"b":"}'))).toMatchObject({ objects: ['{"a":1}'], hasRest: true });
  });

  it('does not depend on where pieces end', () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 });
    fc.assert(
      fc.property(values, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (objects, sizes) => {
        const bytes = Buffer.from(objects.map((object) => JSON.stringify(object)).join('\n'));

        expect(split(bytes, sizes).objects.map((text) => JSON.parse(text))).toEqual(
          objects.map((object) => JSON.parse(JSON.stringify(object))),
        );
        expect(split(bytes, sizes)).toEqual(split(bytes));
      }),
    );
  });

  it('counts an object that is too long and goes on at the next line', () => {
    const long = `{"a":"${'x'.repeat(objectBytesMax)}"}`;
    const bytes = Buffer.from(`${long}{"lost":1}\n{"b":2}`);

    for (const sizes of [[], [10_007]]) expect(split(bytes, sizes)).toMatchObject({ objects: ['{"b":2}'], tooLong: 1, hasRest: false });
  });
});
