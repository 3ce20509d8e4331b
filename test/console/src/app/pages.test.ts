import { describe, expect, it } from '@jest/globals';
import { audienceOf, homeOf, pages } from '../../../../console/src/app/pages.js';
import type { Me } from '../../../../console/src/generated/api.js';

const me = (role: Me['role']): Me => ({ role, scopes: [] });

describe('pages', () => {
  it('have each an address of their own, and a page above that there is', () => {
    const paths = pages.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { parent } of pages) if (parent !== undefined) expect(paths).toContain(parent);
  });
});

describe('homeOf', () => {
  it('is the first entry of whoever is here', () => {
    expect(audienceOf(me('viewer'))).toBe('customer');
    expect(homeOf(me('viewer'))).toBe('/resources');
    expect(homeOf(me('operator'))).toBe('/marketplace');
  });
});
