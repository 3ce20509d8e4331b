import { describe, expect, it } from '@jest/globals';
import { everyResource, isNarrowed, resourceRequest } from '../../../../../../console/src/features/resources/client/resource-search.js';

describe('resourceRequest', () => {
  it.each([
    ['', {}],
    ['  ', {}],
    ['=storefront', {}],
    ['app', { tagKey: 'app' }],
    ['app=', { tagKey: 'app' }],
    [' app = storefront ', { tagKey: 'app', tagValue: 'storefront' }],
    ['rule=a=b', { tagKey: 'rule', tagValue: 'a=b' }],
  ])('asks for the tag %p as %p', (tag, query) => {
    expect(resourceRequest({ type: '', tag })).toEqual({ query });
  });

  it('asks for a type where one is chosen', () => {
    expect(resourceRequest({ type: 's3-bucket', tag: 'app' })).toEqual({ query: { type: 's3-bucket', tagKey: 'app' } });
  });
});

describe('isNarrowed', () => {
  it('tells a search for everything from others', () => {
    expect(
      [everyResource, { type: '', tag: ' ' }, { type: '', tag: 'app' }, { type: 'secret', tag: '' }].map((one) =>
        isNarrowed(one as typeof everyResource),
      ),
    ).toEqual([false, false, true, true]);
  });
});
