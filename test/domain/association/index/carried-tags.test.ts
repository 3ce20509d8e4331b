import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carriedTags } from '../../../../domain/association/index/carried-tags.js';
import type { TellingTags } from '../../../../domain/association/score/telling-tags.js';

type Tags = { readonly [key: string]: string };

const keysOf = (resources: readonly Tags[]) => [...new Set(resources.flatMap((tags) => Object.keys(tags)))];

/** The tags of resources as numbered values, key by key, values in order of appearance. */
function tellingOf(resources: readonly Tags[], keys = keysOf(resources)): TellingTags {
  const texts = keys.map((key) => ['', ...new Set(resources.flatMap((tags) => tags[key] ?? []))]);
  const values = resources.flatMap((tags) => keys.map((key, k) => Math.max(0, texts[k]?.indexOf(tags[key] ?? '') ?? 0)));
  return { keys, telling: new Uint8Array(keys.length), values: Uint32Array.from(values), texts };
}

/** Each column as one letter per resource: equal letters for who agrees, `-` for who carries none. */
function columnsOf(resources: readonly Tags[], names: readonly string[] = []): readonly string[] {
  const named = resources.map((_, node) => ({ ...(names[node] !== undefined && { name: names[node] }) }));
  const { keys, tags } = carriedTags(tellingOf(resources), named);
  return Array.from({ length: keys }, (_, key) => {
    const values = resources.map((_tags, node) => tags[node * keys + key] as number);
    const seen = [...new Set(values.filter((value) => value !== 0))];
    return values.map((value) => (value === 0 ? '-' : 'abcdefghij'[seen.indexOf(value)])).join('');
  });
}

describe('carriedTags', () => {
  test('keeps the keys on which resources differ; one word for all tells nobody apart', () => {
    const resources: readonly Tags[] = [{ app: 'x', company: 'we' }, { app: 'y', company: 'we' }, { app: 'x' }, { company: 'We' }];

    expect(columnsOf(resources)).toEqual(['aba-']);
  });

  test('values agree whatever their case', () => {
    expect(columnsOf([{ app: 'Shop' }, { app: 'shop' }, { app: 'desk' }])).toEqual(['aab']);
  });

  test('reads the leading word, too, where many values begin alike', () => {
    const names = ['shop-web', 'shop-db-1', 'shop.jobs', 'desk-web', 'desk_db', 'desk-mail'].map((Name) => ({ Name }));

    expect(columnsOf(names)).toEqual(['abcdef', 'aaabbb']);
  });

  test('reads no leading word where values hardly begin alike, or are few', () => {
    expect(columnsOf(['a-1', 'b-1', 'c-1', 'd-1'].map((Name) => ({ Name })))).toEqual(['abcd']);
    expect(columnsOf(['a-1', 'a-2', 'b-1'].map((Name) => ({ Name })))).toEqual(['abc']);
  });

  test('a key that was renamed is one column', () => {
    const resources: readonly Tags[] = [
      { app: 'shop' },
      { application: 'shop' },
      { app: 'desk' },
      { application: 'Desk' },
      { app: 'desk', application: 'desk' },
    ];

    expect(columnsOf(resources)).toEqual(['aabbb']);
  });

  test('two keys that are worded alike, and differ where somebody carries both, stay two', () => {
    const resources = [
      { owner: 'ann', author: 'bob' },
      { owner: 'bob', author: 'ann' },
      { owner: 'ann', author: 'ann' },
    ];

    expect(columnsOf(resources)).toEqual(['aba', 'abb']);
  });

  test('one word in common makes no key the other', () => {
    expect(columnsOf([{ app: 'core' }, { app: 'desk' }, { team: 'core' }, { team: 'sales' }])).toEqual(['ab--', '--ab']);
  });

  test('what resources are called is a column of its own, by leading words, that binds nothing by itself', () => {
    const resources: readonly Tags[] = [{ app: 'x' }, { app: 'y' }, {}, {}];
    const names = ['shop-web', 'shop-db', 'desk-web', 'desk-db'];

    expect(columnsOf(resources, names)).toEqual(['ab--', 'aabb']);
    const { binds, groups } = carriedTags(
      tellingOf(resources),
      names.map((name) => ({ name })),
    );
    expect([[...binds], [...groups]]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('names that hardly begin alike, or all alike, are no column', () => {
    expect(columnsOf([{}, {}, {}], ['shop-web', 'desk-web', 'mail-web'])).toEqual([]);
    expect(columnsOf([{}, {}, {}], ['shop-web', 'shop-db', 'shop-mail'])).toEqual([]);
  });

  test('the order in which resources were read changes nothing', () => {
    const resources: readonly Tags[] = [
      { app: 'shop', Name: 'shop-web' },
      { app: 'shop', Name: 'shop-db' },
      { app: 'desk', Name: 'desk-web' },
      { application: 'desk', Name: 'desk-db' },
      { application: 'shop' },
    ];
    const agreeing = (order: readonly number[]) => {
      const read = order.map((node) => resources[node] ?? {});
      const { keys, tags } = carriedTags(
        tellingOf(read, keysOf(resources)),
        read.map(() => ({})),
      );
      const tagsOf = resources.map((_, node) => tags.subarray(order.indexOf(node) * keys, (order.indexOf(node) + 1) * keys));
      return tagsOf.map((one) => tagsOf.map((other) => [...one].map((value, key) => value === other[key])));
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...resources.keys()], { minLength: resources.length }), (order) => {
        expect(agreeing(order)).toEqual(agreeing([...resources.keys()]));
      }),
    );
  });
});
