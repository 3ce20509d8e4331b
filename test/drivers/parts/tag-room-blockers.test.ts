import { expect, test } from '@jest/globals';
import { tagRoomBlockers } from '../../../drivers/parts/tag-room-blockers.js';
import { bucketRef } from '../../support/bucket-world.js';

const foundWith = (count: number, ours: { readonly [key: string]: string } = {}) => ({
  ref: bucketRef('data'),
  configuration: {},
  links: [],
  tags: { ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, ''])), ...ours },
});

test.each([
  [48, 0],
  [49, 1],
])('%i tags of others: %i blockers', (count, blockers) => {
  expect(tagRoomBlockers(foundWith(count))).toHaveLength(blockers);
});

test('our own tags do not count twice', () => {
  expect(tagRoomBlockers(foundWith(48, { 'conveyance:owner': 'cus_a', 'conveyance:lock': 'trf_a' }))).toEqual([]);
});
