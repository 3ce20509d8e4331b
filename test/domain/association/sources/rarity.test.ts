import { describe, expect, it } from '@jest/globals';
import { rarity, strengthOf } from '../../../../domain/association/sources/rarity.js';

describe('rarity', () => {
  it('is full for a pair alone and nothing for what everybody has', () => {
    expect([rarity(2, 100), rarity(100, 100), rarity(1, 100)]).toEqual([1, 0, 0]);
  });

  it('falls with every further carrier', () => {
    const falling = Array.from({ length: 98 }, (_, more) => rarity(2 + more, 100));

    expect(falling.every((share, at) => at === 0 || share < (falling[at - 1] as number))).toBe(true);
  });

  it('is half of it where two are all there are', () => {
    expect(rarity(2, 2)).toBe(0.5);
  });

  it('becomes a byte', () => {
    expect([strengthOf(-1), strengthOf(0.5), strengthOf(2)]).toEqual([0, 128, 255]);
  });
});
