import { describe, expect, it } from '@jest/globals';
import { tagStatistics } from '../../../../domain/association/sources/tag-statistics.js';
import { tagStrength } from '../../../../domain/association/sources/tag-strength.js';

/** `count` resources, the tags of each made from its number. */
function estate(count: number, tagsOf: (n: number) => { readonly [key: string]: string }) {
  return Array.from({ length: count }, (_, n) => ({ tags: tagsOf(n) }));
}

/** Strength between the first two of an estate. */
function strengthIn(resources: ReturnType<typeof estate>): number {
  const [a, b] = resources;
  return a && b ? tagStrength(a, b, tagStatistics(resources)).strength : -1;
}

const shop = (n: number) => `s${Math.floor(n / 10)}`;

describe('tagStrength', () => {
  it('is more for a rarer value', () => {
    const ofTen = strengthIn(estate(200, (n) => ({ project: shop(n) })));
    const ofFifty = strengthIn(estate(200, (n) => ({ project: `s${Math.floor(n / 50)}` })));

    expect(ofTen).toBeGreaterThan(ofFifty);
    expect(ofFifty).toBeGreaterThan(0);
  });

  it('is nothing for what all have, and for what only one has', () => {
    expect(strengthIn(estate(200, () => ({ project: 'all' })))).toBe(0);
    expect(strengthIn(estate(200, (n) => ({ project: `p${n}` })))).toBe(0);
  });

  it.each(['Environment', 'cost-center', 'Owner', 'created_by'])('is less for %s than for a key unknown by name', (key) => {
    const noisy = strengthIn(estate(200, (n) => ({ [key]: shop(n) })));

    expect(noisy).toBeLessThan(0.5 * strengthIn(estate(200, (n) => ({ project: shop(n) }))));
  });

  it('is less for a key unknown by name that has nearly as many values as resources', () => {
    const naming = estate(200, (n) => ({ label: n < 2 ? 'same' : `l${n}` }));
    const grouping = estate(200, (n) => ({ label: n < 2 ? 'same' : shop(n) }));

    expect(strengthIn(naming)).toBeLessThan(0.5 * strengthIn(grouping));
  });

  it('is less for a key of which one value is on most', () => {
    const usual = estate(200, (n) => ({ label: n < 10 ? 'rare' : 'usual' }));

    expect(strengthIn(usual)).toBeLessThan(0.5 * strengthIn(estate(200, (n) => ({ label: shop(n) }))));
  });

  it('names the most telling tag as it was written', () => {
    const resources = estate(200, (n) => ({ Environment: n % 2 === 0 ? 'prod' : 'prod', Project: shop(n).toUpperCase() }));
    const [a, b] = resources as [(typeof resources)[0], (typeof resources)[0]];

    expect(tagStrength(a, b, tagStatistics(resources)).detail).toBe('Project=S0');
  });
});
