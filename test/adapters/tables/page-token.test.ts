import { describe, expect, test } from '@jest/globals';
import { startKey, toPageToken } from '../../../adapters/tables/page-token.js';
import type { Query } from '../../../domain/ports/tables.js';

const query: Query = { table: 'resources', index: 'byOwner', partition: 'cus_1', limit: 10 };
const key = { pk: 'res_1', sk: 'ü/?&', owner: 'cus_1', arn: 'arn:b' };
const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('startKey', () => {
  test('a key survives as a token that is safe in a URL', () => {
    expect(toPageToken(key)).toMatch(/^[\w-]+$/);
    expect(startKey({ ...query, after: toPageToken(key) })).toEqual(key);
    expect(startKey(query)).toBeUndefined();
  });

  test.each([
    'nonsense',
    '',
    text(5),
    text(null),
    text([]),
    text({ pk: 1 }),
    text({ pk: 'res_1', sk: 'resource' }),
    text({ ...key, owner: 'cus_2' }),
    text({ ...key, arn: '' }),
    text({ ...key, more: 'x' }),
  ])('the token %j is none of this list', (after) => {
    expect(() => startKey({ ...query, after })).toThrow(expect.objectContaining({ code: 'InvalidInput' }));
  });

  test.each([{ sortPrefix: 'arn:c' }, { sortAtMost: 'arn:a' }])('nor one outside %j', (bound) => {
    expect(() => startKey({ ...query, ...bound, after: toPageToken(key) })).toThrow(expect.objectContaining({ code: 'InvalidInput' }));
    expect(startKey({ ...query, sortPrefix: 'arn:', after: toPageToken(key) })).toEqual(key);
  });
});
