import { describe, expect, it } from '@jest/globals';
import { jsonOf } from '../../cli/json-of.js';

describe('jsonOf', () => {
  it('reads JSON, and says nothing of other text', () => {
    expect(jsonOf('{"a": [1]}')).toEqual({ a: [1] });
    expect(jsonOf('{"a"')).toBeUndefined();
  });
});
