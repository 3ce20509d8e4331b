import { describe, expect, it } from '@jest/globals';
import { allOn, detailed, once, pagesBy, pieces, plain, readItem, tagMap, textOf } from '../../../drivers/inventory/read-parts.js';
import { readWith } from '../../support/canned-inventory.js';

describe('pages', () => {
  it('are read until there is no next, and no more than the limit of them', async () => {
    let asked = 0;
    const endless = pagesBy(async () => {
      asked += 1;
      return { found: [asked], next: 'more' };
    });

    expect(
      await allOn(
        pagesBy(async (next) => ({ found: [next], next: next === undefined ? 'second' : undefined })),
        ({ found }) => found,
      ),
    ).toEqual([undefined, 'second']);
    expect(await allOn(endless, ({ found }) => found)).toHaveLength(100);
  });

  it('are not read beyond the limit of items', async () => {
    const pages = pagesBy(async () => ({ found: Array.from({ length: 6_000 }, () => 1), next: 'more' }));

    expect(await allOn(pages, ({ found }) => found)).toHaveLength(10_000);
  });
});

it('tags are read in every form that services have', () => {
  const same = { a: 'b' };

  expect([{ a: 'b', n: 1 }, [{ Key: 'a', Value: 'b' }], [{ key: 'a', value: 'b' }], [{ TagKey: 'a', TagValue: 'b' }]].map(tagMap)).toEqual([
    same,
    same,
    same,
    same,
  ]);
  expect(tagMap(undefined)).toEqual({});
});

it('what the SDK answers becomes plain: times are text', () => {
  expect(plain({ at: new Date('2026-11-23T10:00:00.000Z'), none: undefined })).toEqual({ at: '2026-11-23T10:00:00.000Z' });
  expect(textOf(readItem('vpc', { VpcId: 'v', Count: 1 }), 'VpcId')).toBe('v');
  expect(textOf(readItem('vpc', { Count: 1 }), 'Count')).toBe('');
});

it('further calls are made for so many only, and the rest is known without them', async () => {
  const listed = once(
    'vpc',
    'ec2:DescribeVpcs',
    async () => Array.from({ length: 2_005 }, (_, n) => ({ VpcId: `v${n}` })),
    (all) => all,
  );
  const read = detailed(listed, ['ec2:More'], async () => ({ asked: true }));

  const { items } = await readWith([read], {});

  expect(items).toHaveLength(2_005);
  expect(items.filter(({ configuration }) => configuration.asked === true)).toHaveLength(2_000);
  expect(read.details).toEqual(['ec2:More']);
});

it('cuts a list into pieces, the last as long as what is left', () => {
  expect(pieces([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  expect(pieces([], 2)).toEqual([]);
});
