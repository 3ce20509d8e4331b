import { describe, expect, test } from '@jest/globals';
import { SeededIds } from '../../../adapters/system/seeded-ids.js';
import { UlidIds } from '../../../adapters/system/ulid-ids.js';

describe('SeededIds', () => {
  test('the same seed gives the same ids in the same order, all different', () => {
    const seed = new UlidIds().next('cor');
    const make = () => {
      const ids = new SeededIds(seed);
      return [ids.next('trf'), ids.next('trf'), ids.next('pur')];
    };

    expect(make()).toEqual(make());
    expect(new Set(make().map((id) => id.slice(4))).size).toBe(3);
    for (const id of make()) expect(id).toMatch(new RegExp(`^(trf|pur)_${seed.slice(4, 14)}[0-9A-HJKMNP-TV-Z]{16}$`));
  });

  test('another seed gives others', () => {
    const ulids = new UlidIds();

    expect(new SeededIds(ulids.next('cor')).next('cus')).not.toBe(new SeededIds(ulids.next('cor')).next('cus'));
  });
});
