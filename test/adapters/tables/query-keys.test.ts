import { expect, test } from '@jest/globals';
import { queryKeys, queryLimitMax } from '../../../adapters/tables/query-keys.js';

test('a table has its own keys, an index those of its attributes', () => {
  expect(queryKeys({ table: 'resources', partition: 'x', limit: 1 })).toEqual(['pk', 'sk']);
  expect(queryKeys({ table: 'resources', index: 'byOwner', partition: 'x', limit: queryLimitMax })).toEqual(['owner', 'arn']);
});

test('an index of another table is refused', () => {
  expect(() => queryKeys({ table: 'idempotency', index: 'byOwner', partition: 'x', limit: 1 })).toThrow(
    expect.objectContaining({ code: 'InvalidWrite' }),
  );
});
