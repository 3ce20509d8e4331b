import { describe, expect, it } from '@jest/globals';
import { addressOf } from '../../../../console/src/api/request-of.js';

describe('addressOf', () => {
  it('fills in what a path asks for, escaped', () => {
    expect(addressOf('readListing', { params: { listingId: 'lst_1/../x' } })).toBe('/api/listings/lst_1%2F..%2Fx');
  });

  it('leaves out what is not asked', () => {
    expect(addressOf('listResources', { query: { type: undefined, tagKey: 'app', tagValue: 'a b', limit: 100 } })).toBe(
      '/api/resources?tagKey=app&tagValue=a+b&limit=100',
    );
    expect(addressOf('readWallet', {})).toBe('/api/wallet');
  });
});
