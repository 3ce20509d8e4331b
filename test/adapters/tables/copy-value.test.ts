import { describe, expect, test } from '@jest/globals';
import { copyItem, copyValue } from '../../../adapters/tables/copy-value.js';

describe('copyValue', () => {
  test('safe bigints become numbers, larger ones stay', () => {
    expect([copyValue(5n), copyValue(2n ** 53n - 1n), copyValue(2n ** 53n), copyValue(-(2n ** 60n))]).toEqual([
      5,
      2 ** 53 - 1,
      2n ** 53n,
      -(2n ** 60n),
    ]);
  });

  test('nothing is shared with the original', () => {
    const item = { pk: 'p', sk: 's', list: [{ a: 1 }], names: new Set(['a']) };
    const copy = copyItem(item);
    item.list.push({ a: 2 });
    item.names.add('b');
    expect(copy).toEqual({ pk: 'p', sk: 's', list: [{ a: 1 }], names: new Set(['a']) });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is refused', (value) => {
    expect(() => copyValue(value)).toThrow(expect.objectContaining({ code: 'InvalidWrite' }));
  });
});
