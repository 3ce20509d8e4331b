import { describe, expect, it } from '@jest/globals';
import { asObject, jsonObject, listOf, textOf } from '../../../../domain/association/logs/json-object.js';

const read = (text: string | Uint8Array) => jsonObject(Buffer.from(text), 0, Buffer.from(text).length);

describe('jsonObject', () => {
  it('answers an object, and nothing for any other JSON or text', () => {
    expect(read('{"a":1}')).toEqual({ a: 1 });
    for (const text of ['[1]', 'null', '1', '"a"', '', '{', '{"a":1}x', '\0']) expect(read(text)).toBeUndefined();
  });

  it('reads bytes outside UTF-8 as replacement characters', () => {
    expect(read(Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')]))).toEqual({ a: '\ufffd' });
  });

  it('answers own properties of the right kind only', () => {
    const object = read('{"__proto__":{"name":"x"},"list":[1],"name":7}') ?? {};

    expect([textOf(object, 'name'), textOf(object, 'constructor'), textOf(object, '__proto__')]).toEqual(['', '', '']);
    expect([listOf(object, 'list'), listOf(object, 'name'), listOf(object, 'none')]).toEqual([[1], [], []]);
    expect([asObject([]), asObject(null), asObject('a'), asObject({ a: 1 })]).toEqual([undefined, undefined, undefined, { a: 1 }]);
  });
});
