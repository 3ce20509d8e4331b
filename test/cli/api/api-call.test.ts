import { describe, expect, it } from '@jest/globals';
import { addressOf, isRepeatable } from '../../../cli/api/api-call.js';

describe('addressOf', () => {
  it('encodes the query and leaves out what was not given', () => {
    expect(addressOf({ method: 'GET', path: '/api/x', query: { text: 'a&b', page: undefined, limit: 2 } })).toBe(
      '/api/x?text=a%26b&limit=2',
    );
    expect(addressOf({ method: 'GET', path: '/api/x', query: {} })).toBe('/api/x');
  });
});

describe('isRepeatable', () => {
  it.each([
    ['GET', undefined, true],
    ['PUT', undefined, true],
    ['POST', 'key', true],
    ['POST', undefined, false],
    ['PATCH', undefined, false],
  ] as const)('%s with key %s: %s', (method, idempotencyKey, expected) => {
    expect(isRepeatable({ method, path: '/', ...(idempotencyKey && { idempotencyKey }) })).toBe(expected);
  });
});
