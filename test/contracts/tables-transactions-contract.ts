import { describe, expect, test } from '@jest/globals';
import type { ItemKey, Tables, Write } from '../../domain/ports/tables.js';
import { unique } from './unique.js';

/** Writes do what they say, all or none. */
export function tablesTransactionsContract(open: () => Tables): void {
  const key = (pk: string, sk = 'a'): ItemKey => ({ table: 'transfers', pk, sk });
  const put = (pk: string, sk: string, more = {}): Write => ({ act: 'put', table: 'transfers', item: { pk, sk, ...more } });

  describe('transactions', () => {
    test('an update sets, removes, adds numbers and unites sets', async () => {
      const pk = unique('update');
      await open().transact([put(pk, 'a', { count: 1n, gone: 'x', names: new Set(['a']), kept: 1 })]);
      const add = { count: 9007199254740993n, fresh: -2, names: new Set(['b']), others: new Set(['c']), none: new Set<string>() };
      await open().transact([{ act: 'update', key: key(pk), set: { status: 's', unset: undefined }, remove: ['gone', 'never'], add }]);
      const expected = { count: 9007199254740994n, fresh: -2, names: new Set(['a', 'b']), others: new Set(['c']), kept: 1, status: 's' };
      expect(await open().get(key(pk))).toEqual({ pk, sk: 'a', ...expected });
    });

    test('an update of an absent item creates it; setting an empty set removes', async () => {
      const pk = unique('upsert');
      await open().transact([{ act: 'update', key: key(pk), add: { count: 3 }, set: { names: new Set(['a']) } }]);
      await open().transact([{ act: 'update', key: key(pk), set: { names: new Set<string>() } }]);
      await open().transact([{ act: 'update', key: key(pk, 'bare') }]);
      expect(await open().get(key(pk))).toEqual({ pk, sk: 'a', count: 3 });
      expect(await open().get(key(pk, 'bare'))).toEqual({ pk, sk: 'bare' });
    });

    test('a put replaces the whole item; a delete removes it and is safe twice', async () => {
      const pk = unique('replace');
      await open().transact([put(pk, 'a', { old: 1 })]);
      await open().transact([put(pk, 'a', { fresh: 1 })]);
      expect(await open().get(key(pk))).toEqual({ pk, sk: 'a', fresh: 1 });
      await open().transact([{ act: 'delete', key: key(pk) }]);
      await open().transact([{ act: 'delete', key: key(pk) }, put(pk, 'b')]);
      expect(await open().get(key(pk))).toBeUndefined();
    });

    test('one false condition and nothing is written; the error names every failed write', async () => {
      const pk = unique('atomic');
      await open().transact([put(pk, 'a')]);
      const writes: Write[] = [
        put(pk, 'b'),
        { ...put(pk, 'a'), when: [{ attribute: 'pk', is: 'absent' }] } as Write,
        { act: 'update', key: key(pk, 'c'), set: { x: 1 } },
        { act: 'delete', key: key(pk, 'd'), when: [{ attribute: 'pk', is: 'present' }] },
      ];
      await expect(open().transact(writes)).rejects.toMatchObject({ code: 'ConditionFailed', retryable: false, failed: [1, 3] });
      expect((await open().query({ table: 'transfers', partition: pk, limit: 10 })).items).toEqual([{ pk, sk: 'a' }]);
    });

    test.each([
      [
        'put',
        (pk: string): Write => ({ act: 'put', table: 'transfers', item: { pk, sk: 'a' }, when: [{ attribute: 'pk', is: 'present' }] }),
      ],
      ['update', (pk: string): Write => ({ act: 'update', key: key(pk), set: { x: 1 }, when: [{ attribute: 'pk', is: 'present' }] })],
      ['delete', (pk: string): Write => ({ act: 'delete', key: key(pk), when: [{ attribute: 'pk', is: 'present' }] })],
      ['check', (pk: string): Write => ({ act: 'check', key: key(pk), when: [{ attribute: 'pk', is: 'present' }] })],
    ])('a lone %s whose condition is false names write 0', async (_act, write) => {
      const pk = unique('lone');
      await expect(open().transact([write(pk)])).rejects.toMatchObject({ code: 'ConditionFailed', failed: [0] });
      expect(await open().get(key(pk))).toBeUndefined();
    });

    test('100 writes over two tables are taken', async () => {
      const pk = unique('hundred');
      const writes = Array.from(
        { length: 100 },
        (_, n): Write => ({ act: 'put', table: n % 2 ? 'ledger' : 'transfers', item: { pk, sk: `${n}` } }),
      );
      await open().transact(writes);
      expect((await open().query({ table: 'ledger', partition: pk, limit: 1000 })).items).toHaveLength(50);
    });

    test.each([
      ['no write', () => []],
      ['101 writes', () => Array.from({ length: 101 }, (_, n) => put('x', String(n)))],
      ['two writes on one item', () => [put('x', 'a'), { act: 'delete', key: key('x') } as Write]],
      ['a check without a condition', () => [{ act: 'check', key: key('x'), when: [] } as Write]],
      ['an update of the key', () => [{ act: 'update', key: key('x'), set: { sk: 'b' } } as Write]],
      ['an update naming one attribute twice', () => [{ act: 'update', key: key('x'), set: { a: 1 }, remove: ['a'] } as Write]],
      ['an empty key', () => [put('', 'a')]],
      ['an index attribute that is no text', () => [put('x', 'a', { party: 1 })]],
    ])('%s is refused before anything is sent', async (_what, writes) => {
      await expect(open().transact(writes())).rejects.toMatchObject({ code: 'InvalidWrite' });
    });

    test('of many writers racing for one item exactly one wins', async () => {
      const pk = unique('race');
      const claim = (who: number) =>
        open().transact([{ ...put(pk, 'a', { who }), when: [{ attribute: 'pk', is: 'absent' }] } as Write, put(pk, `by-${who}`)]);
      const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(claim));
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      expect((await open().query({ table: 'transfers', partition: pk, limit: 10 })).items).toHaveLength(2);
    });
  });
}
