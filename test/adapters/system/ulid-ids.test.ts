import { expect, test } from '@jest/globals';
import { UlidIds } from '../../../adapters/system/ulid-ids.js';

test('gives prefix and ULID, all different, rising', () => {
  const ids = new UlidIds();
  const made = Array.from({ length: 1000 }, () => ids.next('trf'));
  expect(made[0]).toMatch(/^trf_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(new Set(made).size).toBe(1000);
  expect([...made].sort()).toEqual(made);
});
