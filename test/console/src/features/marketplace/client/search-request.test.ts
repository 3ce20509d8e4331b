import { describe, expect, it } from '@jest/globals';
import { emptySearch } from '../../../../../../console/src/features/marketplace/client/offer-search.js';
import { searchRequest } from '../../../../../../console/src/features/marketplace/client/search-request.js';

describe('a search as the service is asked', () => {
  it('has prices in minor units of the currency', () => {
    const search = { text: 'shop', type: 'secret', region: 'eu-west-1', currency: 'USD', from: '10', to: '1,200.50' };
    const query = { text: 'shop', type: 'secret', region: 'eu-west-1', currency: 'USD', priceMinMinor: '1000', priceMaxMinor: '120050' };
    expect(searchRequest(search)).toEqual({ query, problems: {} });
  });

  it('asks for everything when nothing is looked for', () => {
    expect(searchRequest(emptySearch)).toEqual({ query: {}, problems: {} });
  });

  it('leaves out a type there is not', () => {
    expect(searchRequest({ ...emptySearch, type: 'toString' }).query).toEqual({});
  });

  it.each([
    ['text', { text: 'x'.repeat(201) }],
    ['region', { region: 'Ireland' }],
    ['currency', { currency: 'DOLLAR' }],
    ['from', { from: '10' }],
    ['from', { from: '10.5', currency: 'USD' }],
    ['to', { to: '-1', currency: 'USD' }],
    ['to', { to: '1.00', currency: 'JPY' }],
  ] as const)('tells at %s what would be refused: %j', (field, change) => {
    expect(Object.keys(searchRequest({ ...emptySearch, ...change }).problems)).toEqual([field]);
  });
});
