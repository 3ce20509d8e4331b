import { describe, expect, test } from '@jest/globals';
import { checkWrites, keyOf, writesPerTransactionMax } from '../../../adapters/tables/check-writes.js';
import type { Write } from '../../../domain/ports/tables.js';

const put = (sk: string, more = {}): Write => ({ act: 'put', table: 'resources', item: { pk: 'p', sk, ...more } });
const key = { table: 'resources', pk: 'p', sk: 's' } as const;

describe('checkWrites', () => {
  test('the key of a put is in its item, of every other write beside it', () => {
    expect(keyOf(put('s'))).toEqual(key);
    expect(keyOf({ act: 'delete', key })).toBe(key);
  });

  test('as many as a transaction holds are fine, also the same key in two tables', () => {
    expect(() => checkWrites(Array.from({ length: writesPerTransactionMax }, (_, n) => put(String(n))))).not.toThrow();
    expect(() => checkWrites([put('s'), { act: 'delete', key: { ...key, table: 'ledger' } }])).not.toThrow();
  });

  test('an attribute that is undefined touches nothing', () => {
    expect(() =>
      checkWrites([{ act: 'update', key, set: { owner: undefined, sk: undefined, a: undefined }, remove: ['a'] }]),
    ).not.toThrow();
  });

  test.each<[string, Write]>([
    ['an empty text', put('s', { owner: '' })],
    ['null', put('s', { arn: null })],
    ['a number, in an update', { act: 'update', key, set: { arn: 5 } }],
  ])('an index attribute that is %s is refused', (_what, write) => {
    expect(() => checkWrites([write])).toThrow(expect.objectContaining({ code: 'InvalidWrite' }));
  });
});
