import { describe, expect, it } from '@jest/globals';
import { crumbsOf } from '../../../../console/src/app/breadcrumbs.js';

const shared = { audience: [], load: async () => () => null } as const;
const pages = [
  { ...shared, path: '/things', title: 'Things' },
  { ...shared, path: '/things/:thingId', parent: '/things', title: 'Thing' },
  { ...shared, path: '/things/:thingId/change', parent: '/things/:thingId', title: 'Change' },
];

describe('crumbsOf', () => {
  it('lead from the top to the page, ids filled in', () => {
    expect(crumbsOf(pages, '/things/:thingId/change', { thingId: 't1' })).toEqual([
      { text: 'Things', href: '/things' },
      { text: 'Thing', href: '/things/t1' },
      { text: 'Change', href: '/things/t1/change' },
    ]);
    expect(crumbsOf(pages, '/nowhere', {})).toEqual([]);
  });
});
