import { describe, expect, it } from '@jest/globals';
import { objectsAtPath, ownValue, textsAtPath, valuesAtPath } from '../../../../../domain/association/logs/cloudtrail/own-path.js';

describe('paths', () => {
  const object = { a: [{ b: 'x' }, { b: ['y', 7, ''] }, null, 'z'], c: { d: { e: 1 } }, hidden: '{"b":"no"}' };

  it('lead through lists to texts', () => {
    expect(textsAtPath(object, 'a.b')).toEqual(['x', 'y']);
    expect(objectsAtPath(object, 'c.d')).toEqual([{ e: 1 }]);
    expect(valuesAtPath(object, 'c.d.e')).toEqual([1]);
  });

  it('lead nowhere through texts, inherited properties or missing ones', () => {
    for (const path of ['hidden.b', '__proto__', 'constructor.name', 'a.length', 'x.y']) expect(valuesAtPath(object, path)).toEqual([]);
    expect([ownValue(object, 'toString'), ownValue(object, 'c')]).toEqual([undefined, object.c]);
  });

  it('lead to at most 100 values', () => {
    expect(valuesAtPath({ a: Array.from({ length: 500 }, () => 'x') }, 'a')).toHaveLength(100);
  });
});
