import { describe, expect, test } from '@jest/globals';
import type { Item, Query, Tables, Write } from '../../domain/ports/tables.js';
import { unique } from './unique.js';

/** Queries of a table and of an index, page by page. */
export function tablesQueriesContract(open: () => Tables): void {
  describe('queries', () => {
    const fill = async (pk: string, sks: readonly string[], more = {}) =>
      open().transact(sks.map((sk): Write => ({ act: 'put', table: 'ledger', item: { pk, sk, ...more } })));
    const sks = async (query: Omit<Query, 'table' | 'limit'>) =>
      (await everyPage(open(), { table: 'ledger', limit: 2, ...query })).map((item) => item.sk);

    test('a partition comes in order of the sort key, up or down, over pages', async () => {
      const partition = unique('order');
      await fill(partition, ['c', 'a', 'e', 'b', 'd']);
      expect(await sks({ partition })).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await sks({ partition, descending: true })).toEqual(['e', 'd', 'c', 'b', 'a']);
    });

    test('a page holds at most its limit and says when more may follow', async () => {
      const partition = unique('page');
      await fill(partition, ['a', 'b', 'c']);
      const first = await open().query({ table: 'ledger', partition, limit: 2 });
      expect(first.items).toHaveLength(2);
      const second = await open().query({ table: 'ledger', partition, limit: 2, after: first.next });
      expect(second).toEqual({ items: [{ pk: partition, sk: 'c' }] });
    });

    test('by prefix, and up to an inclusive bound', async () => {
      const partition = unique('range');
      await fill(partition, ['a#1', 'a#2', 'b#1', 'b#2', 'c']);
      expect(await sks({ partition, sortPrefix: 'b#' })).toEqual(['b#1', 'b#2']);
      expect(await sks({ partition, sortPrefix: '' })).toHaveLength(5);
      expect(await sks({ partition, sortAtMost: 'b#1' })).toEqual(['a#1', 'a#2', 'b#1']);
      expect(await sks({ partition, sortAtMost: 'b#1', descending: true })).toEqual(['b#1', 'a#2', 'a#1']);
    });

    test('an empty partition is an empty page', async () => {
      expect(await open().query({ table: 'ledger', partition: unique('empty'), limit: 5 })).toEqual({ items: [] });
    });

    test('an index answers keys only, of items that have both its attributes, in its order', async () => {
      const group = unique('group');
      const pk = unique('indexed');
      await open().transact([
        { act: 'put', table: 'ledger', item: { pk, sk: 'x', group, groupOrder: '2', body: 'not projected' } },
        { act: 'put', table: 'ledger', item: { pk, sk: 'y', group, groupOrder: '1' } },
        { act: 'put', table: 'ledger', item: { pk, sk: 'z', group } },
        { act: 'put', table: 'ledger', item: { pk, sk: 'w', groupOrder: '0' } },
      ]);
      expect(await everyPage(open(), { table: 'ledger', index: 'byGroup', partition: group, limit: 1 })).toEqual([
        { pk, sk: 'y', group, groupOrder: '1' },
        { pk, sk: 'x', group, groupOrder: '2' },
      ]);
    });

    test('equal sort attributes in an index are all found, over pages', async () => {
      const partition = unique('ties');
      await fill(unique('tied'), ['a', 'b', 'c', 'd', 'e'], { group: partition, groupOrder: 'same' });
      expect((await sks({ index: 'byGroup', partition })).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect((await sks({ index: 'byGroup', partition, descending: true })).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    test('an item leaves the index when its attribute goes', async () => {
      const group = unique('leaves');
      const pk = unique('leaving');
      await fill(pk, ['a'], { group, groupOrder: '1' });
      await open().transact([{ act: 'update', key: { table: 'ledger', pk, sk: 'a' }, remove: ['group'] }]);
      expect(await sks({ index: 'byGroup', partition: group })).toEqual([]);
    });

    test.each([
      ['limit 0', { limit: 0 }, 'InvalidWrite'],
      ['limit 1001', { limit: 1001 }, 'InvalidWrite'],
      ['an unknown index', { index: 'byNothing' }, 'InvalidWrite'],
      ['prefix and bound together', { sortPrefix: 'a', sortAtMost: 'b' }, 'InvalidWrite'],
      ['a token that is none of ours', { after: 'nonsense' }, 'InvalidInput'],
    ])('%s is refused', async (_what, more, code) => {
      await expect(open().query({ table: 'ledger', partition: 'x', limit: 1, ...more })).rejects.toMatchObject({ code });
    });
  });
}

async function everyPage(tables: Tables, query: Query): Promise<readonly Item[]> {
  const page = await tables.query(query);
  return page.next === undefined ? page.items : [...page.items, ...(await everyPage(tables, { ...query, after: page.next }))];
}
