import { describe, expect, test } from '@jest/globals';
import { hubDiscount, hubDiscounts } from '../../../../domain/association/score/hub-discount.js';

describe('hubDiscount', () => {
  test('is half at the degree of a hub', () => {
    expect(hubDiscount(16, 16)).toBe(0.5);
  });

  test('is smooth: one more partner takes less than a twentieth', () => {
    for (let partners = 0; partners < 500; partners++) {
      const lost = hubDiscount(partners, 16) - hubDiscount(partners + 1, 16);
      expect(lost).toBeGreaterThan(0);
      expect(lost).toBeLessThan(0.05);
    }
  });
});

describe('hubDiscounts', () => {
  test('are those of every number of partners, the largest included', () => {
    expect([...hubDiscounts(3, 2)]).toEqual([0, 1, 2, 3].map((partners) => hubDiscount(partners, 2)));
  });
});
