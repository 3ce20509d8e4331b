import { describe, expect, it } from '@jest/globals';
import { pageAfter, placeOf } from '../../../../domain/association/identification/page-after.js';
import { InvalidInputError } from '../../../../domain/errors.js';

describe('placeOf', () => {
  it('sorts the more confident first, then by ARN', () => {
    const places = [placeOf(0.5, 'b'), placeOf(0.5, 'a'), placeOf(1, 'z'), placeOf(0.51, 'y')];

    expect([...places].sort()).toEqual([places[2], places[3], places[1], places[0]]);
  });
});

describe('pageAfter', () => {
  const all = ['a', 'c', 'e', 'g'];
  const self = (one: string) => one;

  it('goes on behind a place, also when that is there no more', () => {
    expect(pageAfter(all, self, { limit: 2 })).toEqual({ items: ['a', 'c'], next: 'c' });
    expect(pageAfter(all, self, { limit: 2, after: 'c' })).toEqual({ items: ['e', 'g'] });
    expect(pageAfter(all, self, { limit: 1, after: 'd' })).toEqual({ items: ['e'], next: 'e' });
    expect(pageAfter(all, self, { limit: 9, after: 'g' })).toEqual({ items: [] });
  });

  it('refuses what can be no place', () => {
    expect(() => pageAfter(all, self, { limit: 1, after: 'x'.repeat(5_000) })).toThrow(InvalidInputError);
  });
});
