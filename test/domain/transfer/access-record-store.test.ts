import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { type KeptRecord, keepReceipt, keepRecord, readAllRecords, readRecords } from '../../../domain/transfer/access-record-store.js';

function aRecord(name: string): KeptRecord {
  const ref = { type: 'ebs-volume', arn: `arn:${name}`, awsAccountId: '222222222222', region: 'eu-west-1' } as const;
  return { resourceId: `res_${name}`, ref, hash: 'h', found: { ref, configuration: { policy: '{"Statement":[]}' }, tags: {}, links: [] } };
}

describe('access records', () => {
  it('come back as kept, receipt added', async () => {
    const tables = new InMemoryTables();
    await keepRecord(tables, 'trf_1', aRecord('a'));
    await keepReceipt(tables, 'trf_1', aRecord('a'), { made: 'sg-1' });
    await keepRecord(tables, 'trf_1', aRecord('b'));

    expect(await readAllRecords(tables, 'trf_1')).toEqual([{ ...aRecord('a'), receipt: { made: 'sg-1' } }, aRecord('b')]);
  });

  it('are found by manifest line; a line without record is left out', async () => {
    const tables = new InMemoryTables();
    await keepRecord(tables, 'trf_1', aRecord('a'));
    const line = { awsAccountId: '222222222222', region: 'eu-west-1', type: 'ebs-volume', hash: 'h' } as const;

    const records = await readRecords(tables, 'trf_1', [
      { ...line, resourceId: 'res_a', arn: 'arn:a' },
      { ...line, resourceId: 'res_b', arn: 'arn:b' },
    ]);

    expect([...records.keys()]).toEqual(['res_a']);
  });
});
