import { describe, expect, it } from '@jest/globals';
import {
  emptySearch,
  isEmptySearch,
  offerSearch,
  offerSearchParams,
  tidySearch,
} from '../../../../../../console/src/features/marketplace/client/offer-search.js';

const search = { text: 'web shop', type: 'secret', region: 'eu-west-1', currency: 'USD', from: '10', to: '1,200.00' };

describe('a search in the address of the page', () => {
  it('comes back out of the address that was shared', () => {
    const shared = offerSearchParams(search, 'price-desc').toString();
    expect(offerSearch(new URLSearchParams(shared))).toEqual({ search, sort: 'price-desc' });
  });

  it('leaves out what does not matter', () => {
    expect(offerSearchParams({ ...emptySearch, text: 'shop' }, 'newest').toString()).toBe('text=shop');
  });

  it('takes what the console does not know for nothing', () => {
    expect(offerSearch(new URLSearchParams('sort=random&page=2'))).toEqual({ search: emptySearch, sort: 'newest' });
  });

  it('is tidied before it is asked', () => {
    const typed = { ...emptySearch, text: ' shop ', currency: 'usd', region: ' EU-west-1' };
    expect(tidySearch(typed)).toEqual({ ...emptySearch, text: 'shop', currency: 'USD', region: 'eu-west-1' });
  });

  it('is empty only when nothing is looked for', () => {
    expect([isEmptySearch(emptySearch), isEmptySearch({ ...emptySearch, to: '5' })]).toEqual([true, false]);
  });
});
