import { describe, expect, test } from '@jest/globals';
import type { Item, Tables } from '../../domain/ports/tables.js';
import { unique } from './unique.js';

/** Items go in and come out unchanged, and are copies. */
export function tablesItemsContract(open: () => Tables): void {
  describe('items', () => {
    test('an item that was never put is undefined', async () => {
      expect(await open().get({ table: 'ledger', pk: unique('none'), sk: 'a' })).toBeUndefined();
    });

    test('every kind of value is read back as written', async () => {
      const item = { pk: unique('kinds'), sk: 'a', text: 'é', none: '', whole: 7, part: 0.25, yes: true, nothing: null };
      const nested = { ...item, list: [1, 'two', [3]], map: { deep: { er: [false] } }, set: new Set(['x', 'y']) };
      await open().transact([{ act: 'put', table: 'ledger', item: nested }]);
      expect(await open().get({ table: 'ledger', pk: item.pk, sk: 'a' })).toEqual(nested);
    });

    test('a long value of an attribute that may be kept packed is read back to the letter, put or updated, by every read', async () => {
      const [pk, records] = [unique('packed'), JSON.stringify({ policy: '{ "Sid": "é" }', more: 'x'.repeat(5_000) })];
      const before = { res_1: { owner: 'cus_a', payer: null }, text: 'y'.repeat(1_000) };
      const key = { table: 'transfers', pk, sk: 'a' } as const;
      await open().transact([{ act: 'put', table: 'transfers', item: { pk, sk: 'a', records } }]);
      await open().transact([{ act: 'update', key, set: { before } }]);

      const item = { pk, sk: 'a', records, before };
      expect(await open().get(key)).toEqual(item);
      expect(await open().getMany([key])).toEqual([item]);
      expect((await open().query({ table: 'transfers', partition: pk, limit: 1 })).items).toEqual([item]);
    });

    test('undefined attributes and empty sets are left out, also inside', async () => {
      const pk = unique('undefined');
      const item: Item = { pk, sk: 'a', gone: undefined, empty: new Set<string>(), map: { gone: undefined, kept: 1 } };
      await open().transact([{ act: 'put', table: 'ledger', item }]);
      expect(await open().get({ table: 'ledger', pk, sk: 'a' })).toEqual({ pk, sk: 'a', map: { kept: 1 } });
    });

    test('whole numbers keep every digit: safe ones come back as number, larger ones as bigint', async () => {
      const pk = unique('bigint');
      const item = { pk, sk: 'a', small: 120000n, edge: 9007199254740991n, large: 9007199254740993n, negative: -90071992547409930n };
      await open().transact([{ act: 'put', table: 'ledger', item }]);
      const read = await open().get({ table: 'ledger', pk, sk: 'a' });
      expect(read).toEqual({ pk, sk: 'a', small: 120000, edge: 9007199254740991, large: 9007199254740993n, negative: -90071992547409930n });
    });

    test('a number that would lose digits is refused', async () => {
      const write = { act: 'put', table: 'ledger', item: { pk: unique('unsafe'), sk: 'a', unsafe: 2 ** 60 } } as const;
      await expect(open().transact([write])).rejects.toMatchObject({ code: 'InvalidWrite' });
    });

    test('what the caller does to its copy afterwards changes nothing', async () => {
      const pk = unique('copies');
      const names = ['a'];
      await open().transact([{ act: 'put', table: 'ledger', item: { pk, sk: 'a', names } }]);
      names.push('b');
      const first = (await open().get({ table: 'ledger', pk, sk: 'a' })) as { names: string[] } & Item;
      first.names.push('c');
      expect(await open().get({ table: 'ledger', pk, sk: 'a' })).toEqual({ pk, sk: 'a', names: ['a'] });
    });

    test('getMany reads over tables, leaves out what is missing, and takes a key twice', async () => {
      const pk = unique('many');
      await open().transact([
        { act: 'put', table: 'ledger', item: { pk, sk: 'a' } },
        { act: 'put', table: 'transfers', item: { pk, sk: 'b' } },
      ]);
      const [inLedger, inTransfers, missing] = [
        { table: 'ledger', pk, sk: 'a' },
        { table: 'transfers', pk, sk: 'b' },
        { table: 'ledger', pk, sk: 'missing' },
      ] as const;
      const items = await open().getMany([inLedger, inTransfers, missing, inLedger]);
      expect([...items].sort((x, y) => (x.sk < y.sk ? -1 : 1))).toEqual([
        { pk, sk: 'a' },
        { pk, sk: 'b' },
      ]);
    });

    test('getMany of nothing is nothing; of more than 100 is refused', async () => {
      const keys = Array.from({ length: 101 }, (_, n) => ({ table: 'ledger', pk: unique('limit'), sk: String(n) }) as const);
      expect(await open().getMany([])).toEqual([]);
      await expect(open().getMany(keys)).rejects.toMatchObject({ code: 'InvalidWrite' });
    });
  });
}
