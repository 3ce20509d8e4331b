import { expect, test } from '@jest/globals';
import { CountingIds } from '../../../adapters/in-memory/counting-ids.js';

test('counts over all prefixes, in the shape of real ids', () => {
  const ids = new CountingIds();
  expect([ids.next('trf'), ids.next('jrn')]).toEqual(['trf_00000000000000000000000001', 'jrn_00000000000000000000000002']);
});
