import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../../adapters/in-memory/in-memory-tables.js';
import type { Decision } from '../../../../domain/association/identification/decision.js';
import { decisionItem, decisionPage, decisionsOf, setId } from '../../../../domain/association/identification/decision-store.js';

const base: Decision = {
  kind: 'pair',
  verdict: 'accept',
  arns: ['a', 'b'],
  resourceIds: ['res_a', 'res_b'],
  reason: 'so',
  decidedAt: '2026-11-23T10:00:00.000Z',
  decidedBy: 'sam',
};

async function tablesWith(...decisions: readonly Decision[]): Promise<InMemoryTables> {
  const tables = new InMemoryTables();
  for (const decision of decisions) await tables.transact([{ act: 'put', table: 'marketplace', item: decisionItem('cus_1', decision) }]);
  return tables;
}

describe('decisions', () => {
  it('are kept one to a set and kind: a later one takes the place', async () => {
    const tables = await tablesWith(base, { ...base, verdict: 'reject' }, { ...base, kind: 'proposal' });

    expect((await decisionsOf(tables, 'cus_1')).map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'pair reject',
      'proposal accept',
    ]);
    expect(await decisionsOf(tables, 'cus_2')).toEqual([]);
  });

  it('are in force until they are withdrawn, and listed even then', async () => {
    const tables = await tablesWith({ ...base, verdict: 'withdraw' });

    expect(await decisionsOf(tables, 'cus_1')).toEqual([]);
    expect((await decisionPage(tables, 'cus_1', { limit: 10 })).items).toMatchObject([{ verdict: 'withdraw', arns: ['a', 'b'] }]);
  });
});

describe('setId', () => {
  it('names a set in any order', () => {
    expect(setId(['b', 'a'])).toBe(setId(['a', 'b']));
    expect(setId(['a', 'b'])).not.toBe(setId(['a']));
  });
});
