import { describe, expect, test } from '@jest/globals';
import type { Condition, Item, Tables } from '../../domain/ports/tables.js';
import { unique } from './unique.js';

type Row = readonly [what: string, condition: Condition, onItem: boolean, onAbsentItem: boolean];

const attributes = { text: 'b', count: 5, huge: 9007199254740993n, flag: true, names: new Set(['x', 'y']), list: [1, 2, 3], word: 'four' };

const rows: readonly Row[] = [
  ['absent attribute', { attribute: 'other', is: 'absent' }, true, true],
  ['absent, but there', { attribute: 'text', is: 'absent' }, false, true],
  ['present', { attribute: 'text', is: 'present' }, true, false],
  ['equal text', { attribute: 'text', is: 'equal', value: 'b' }, true, false],
  ['equal other text', { attribute: 'text', is: 'equal', value: 'c' }, false, false],
  ['equal over types', { attribute: 'count', is: 'equal', value: '5' }, false, false],
  ['equal number and bigint', { attribute: 'count', is: 'equal', value: 5n }, true, false],
  ['equal huge', { attribute: 'huge', is: 'equal', value: 9007199254740993n }, true, false],
  ['equal huge, one less', { attribute: 'huge', is: 'equal', value: 9007199254740992n }, false, false],
  ['equal boolean', { attribute: 'flag', is: 'equal', value: true }, true, false],
  ['not-equal', { attribute: 'text', is: 'not-equal', value: 'c' }, true, true],
  ['not-equal, but equal', { attribute: 'text', is: 'not-equal', value: 'b' }, false, true],
  ['absent-or-equal: equal', { attribute: 'text', is: 'absent-or-equal', value: 'b' }, true, true],
  ['absent-or-equal: absent', { attribute: 'other', is: 'absent-or-equal', value: 'b' }, true, true],
  ['absent-or-equal: other', { attribute: 'text', is: 'absent-or-equal', value: 'c' }, false, true],
  ['absent-or-at-most: equal', { attribute: 'count', is: 'absent-or-at-most', value: 5 }, true, true],
  ['absent-or-at-most: above', { attribute: 'count', is: 'absent-or-at-most', value: 4 }, false, true],
  ['absent-or-at-most: absent', { attribute: 'other', is: 'absent-or-at-most', value: 4 }, true, true],
  ['at-least, equal', { attribute: 'count', is: 'at-least', value: 5 }, true, false],
  ['at-least, below', { attribute: 'count', is: 'at-least', value: 6n }, false, false],
  ['at-least, absent', { attribute: 'other', is: 'at-least', value: 0 }, false, false],
  ['at-least, huge', { attribute: 'huge', is: 'at-least', value: 9007199254740994n }, false, false],
  ['at-most, equal', { attribute: 'count', is: 'at-most', value: 5 }, true, false],
  ['at-most, above', { attribute: 'count', is: 'at-most', value: 4 }, false, false],
  ['at-most, absent', { attribute: 'other', is: 'at-most', value: 9 }, false, false],
  ['at-most over types', { attribute: 'text', is: 'at-most', value: 9 }, false, false],
  ['at-least text', { attribute: 'text', is: 'at-least', value: 'a' }, true, false],
  ['one-of', { attribute: 'text', is: 'one-of', values: ['a', 'b'] }, true, false],
  ['one-of, none', { attribute: 'text', is: 'one-of', values: ['a', 'c'] }, false, false],
  ['size of a set', { attribute: 'names', is: 'size', value: 2 }, true, false],
  ['size of a list', { attribute: 'list', is: 'size', value: 3 }, true, false],
  ['size of a text', { attribute: 'word', is: 'size', value: 4 }, true, false],
  ['size, other', { attribute: 'names', is: 'size', value: 1 }, false, false],
  ['size of nothing', { attribute: 'other', is: 'size', value: 0 }, false, false],
];

/** Each condition holds or not as DynamoDB judges it, alone and inside a transaction. */
export function tablesConditionsContract(open: () => Tables): void {
  describe('conditions', () => {
    test.each(rows)('%s', async (_what, condition, onItem, onAbsentItem) => {
      const pk = unique('condition');
      const item: Item = { pk, sk: 'item', ...attributes };
      await open().transact([{ act: 'put', table: 'ledger', item }]);
      expect(await allows(open(), pk, 'item', condition)).toBe(onItem);
      expect(await allows(open(), pk, 'absent', condition)).toBe(onAbsentItem);
    });

    test('a list of conditions is a conjunction', async () => {
      const pk = unique('conjunction');
      await open().transact([{ act: 'put', table: 'ledger', item: { pk, sk: 'a', one: 1, two: 2 } }]);
      const update = (two: number) =>
        open().transact([
          {
            act: 'update',
            key: { table: 'ledger', pk, sk: 'a' },
            set: { done: true },
            when: [
              { attribute: 'one', is: 'equal', value: 1 },
              { attribute: 'two', is: 'equal', value: two },
            ],
          },
        ]);
      await expect(update(3)).rejects.toMatchObject({ code: 'ConditionFailed', failed: [0] });
      await update(2);
      expect(await open().get({ table: 'ledger', pk, sk: 'a' })).toMatchObject({ done: true });
    });
  });
}

async function allows(tables: Tables, pk: string, sk: string, condition: Condition): Promise<boolean> {
  const marker = { act: 'put', table: 'ledger', item: { pk, sk: `marker-${sk}` } } as const;
  try {
    await tables.transact([marker, { act: 'check', key: { table: 'ledger', pk, sk }, when: [condition] }]);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'ConditionFailed', failed: [1] });
    return false;
  }
}
