import { expect, test } from '@jest/globals';
import { fromPageToken, toPageToken } from '../../../adapters/tables/page-token.js';

test('a key survives as a token that is safe in a URL', () => {
  const key = { pk: 'res_1', sk: 'ü/?&', owner: 'cus_1' };
  expect(toPageToken(key)).toMatch(/^[\w-]+$/);
  expect(fromPageToken(toPageToken(key))).toEqual(key);
});

test.each([
  'nonsense',
  '',
  Buffer.from('5').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  Buffer.from('{"pk":1}').toString('base64url'),
])('the token %j is none of ours', (token) => {
  expect(() => fromPageToken(token)).toThrow(expect.objectContaining({ code: 'InvalidInput' }));
});
