import { expect, test } from '@jest/globals';
import { listed, listedMax } from '../../../drivers/parts/listed.js';
import { member } from '../../support/member-fixture.js';

const ref = { type: 'ebs-volume' as const, arn: 'arn:v', ...member };

test('joins pages, empty ones too', async () => {
  async function* pages() {
    yield [ref];
    yield undefined;
    yield [ref, ref];
  }

  expect(await listed(pages(), (page) => page)).toHaveLength(3);
});

test('stops reading at the limit', async () => {
  let pagesRead = 0;
  async function* pages() {
    for (;;) {
      pagesRead += 1;
      yield Array.from({ length: 3_000 }, () => ref);
    }
  }

  expect(await listed(pages(), (page) => page)).toHaveLength(listedMax);
  expect(pagesRead).toBe(4);
});
