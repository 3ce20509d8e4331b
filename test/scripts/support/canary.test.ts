import { expect, test } from '@jest/globals';
import { canary, canaryMark } from '../../../scripts/support/canary.js';

test('bears the mark and its name, and is another one each time', () => {
  const values = Array.from({ length: 100 }, () => canary('database'));

  expect(values.filter((value) => !/^canary-database-[0-9a-f]{24}$/.test(value))).toEqual([]);
  expect(values.filter((value) => !value.startsWith(canaryMark))).toEqual([]);
  expect(new Set(values).size).toBe(values.length);
});
