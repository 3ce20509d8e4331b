import { describe, expect, it } from '@jest/globals';
import { ObjectSkip } from '../../../../../domain/association/logs/cloudtrail/object-skip.js';

describe('ObjectSkip', () => {
  const object = Buffer.from('{"a":"}\\"]","b":[{},"\\\\"]}');

  it('ends behind the object, in pieces of any size', () => {
    const bytes = Buffer.concat([object, Buffer.from(',{}')]);
    for (let cut = 0; cut <= object.length; cut++) {
      const skip = new ObjectSkip();
      skip.begin();
      const first = skip.skip(bytes, 0, cut);
      expect(first < 0 ? skip.skip(bytes, cut, bytes.length) : first).toBe(object.length);
    }
  });

  it('begins anew', () => {
    const skip = new ObjectSkip();
    skip.begin();
    expect(skip.skip(Buffer.from('{"a'), 0, 3)).toBe(-1);
    skip.begin();
    expect(skip.skip(object, 0, object.length)).toBe(object.length);
  });
});
