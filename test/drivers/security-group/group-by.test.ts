import { expect, test } from '@jest/globals';
import { groupBy } from '../../../drivers/security-group/group-by.js';

test('items come under their key, in order', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0))]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
