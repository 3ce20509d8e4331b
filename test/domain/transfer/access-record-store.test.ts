import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ContentionError } from '../../../domain/errors.js';
import type { Found } from '../../../domain/resource/cloud-resource.js';
import {
  keepOutcomes,
  keepReceipt,
  keepRecords,
  readAllRecords,
  readRecords,
  recordOf,
} from '../../../domain/transfer/access-record-store.js';
import { aTransfer } from '../../support/a-transfer.js';

const transfer = aTransfer({ transferId: 'trf_1' });
const place = { transfer, batch: 0 };
const residual = [{ arn: 'arn:a', what: 'tag', state: 'removed', reason: 'gone' }] as const;

function aFound(name: string, policy = '{"Statement":[]}'): Found {
  const ref = { type: 'ebs-volume', arn: `arn:${name}`, awsAccountId: '222222222222', region: 'eu-west-1' } as const;
  return { ref, configuration: { policy }, tags: {}, links: [] };
}

const [a, b] = [recordOf(aFound('a')), recordOf(aFound('b'))];

async function kept(): Promise<InMemoryTables> {
  const tables = new InMemoryTables();
  await keepRecords(tables, place, [a, b]);
  return tables;
}

function namesIn(tables: InMemoryTables): readonly string[] {
  return tables.all('transfers').map(({ sk }) => sk.replace(/^record#0000#(\w+)#.*$/, '$1'));
}

describe('access records', () => {
  it('come back as kept, receipt added, many from one item', async () => {
    const tables = await kept();

    await keepReceipt(tables, place, a, { made: 'sg-1' });

    expect(await readAllRecords(tables, 'trf_1')).toEqual([{ ...a, receipt: { made: 'sg-1' } }, b]);
    expect(namesIn(tables)).toEqual(['found', 'receipt']);
  });

  it('are read by batch, or all together', async () => {
    const tables = await kept();
    const third = recordOf(aFound('c'));
    await keepRecords(tables, { transfer, batch: 1 }, [third]);

    expect([...(await readRecords(tables, { transfer, batch: 1 })).values()]).toEqual([third]);
    expect([...(await readRecords(tables, place)).keys()]).toEqual([a.resourceId, b.resourceId]);
    expect(await readAllRecords(tables, 'trf_1')).toEqual([a, b, third]);
  });

  it('are never replaced, by whichever run is the later', async () => {
    const tables = await kept();

    await expect(keepRecords(tables, place, [recordOf(aFound('a', 'staged'))])).rejects.toThrow(ContentionError);

    expect(await readAllRecords(tables, 'trf_1')).toEqual([a, b]);
  });

  it('are split over items before one is too large for a table', async () => {
    const tables = new InMemoryTables();
    const large = ['a', 'b', 'c', 'd', 'e'].map((name) => recordOf(aFound(name, 'é'.repeat(50_000))));

    await keepRecords(tables, place, large);

    expect(namesIn(tables)).toEqual(['found', 'found', 'found']);
    expect(Math.max(...tables.all('transfers').map(({ records }) => Buffer.byteLength(String(records))))).toBeLessThan(400_000);
    expect((await readRecords(tables, place)).size).toBe(5);
  });

  it('writes nothing where there is nothing to keep', async () => {
    const tables = new InMemoryTables();

    await keepRecords(tables, place, []);

    expect(tables.all('transfers')).toEqual([]);
  });
});

describe('outcomes', () => {
  it('stand beside the records, in full only where something has changed', async () => {
    const tables = await kept();

    await keepOutcomes(tables, place, [
      { record: a, after: aFound('a'), residual },
      { record: b, after: aFound('b', 'switched') },
    ]);

    expect(await readAllRecords(tables, 'trf_1')).toEqual([
      { ...a, after: { configuration: a.found.configuration }, residual },
      { ...b, after: { configuration: { policy: 'switched' } } },
    ]);
    const [, outcome] = tables.all('transfers');
    expect(JSON.parse(String(outcome?.records))).toEqual([
      { arn: 'arn:a', unchanged: true, residual },
      { arn: 'arn:b', after: { configuration: { policy: 'switched' } } },
    ]);
  });

  it('of a later run count, also where an earlier one filled more items', async () => {
    const tables = await kept();
    const long = 'x'.repeat(70_000);
    await keepOutcomes(tables, place, [
      { record: a, after: aFound('a', long) },
      { record: b, after: aFound('b', long), residual },
    ]);

    await keepOutcomes(tables, place, [
      { record: a, after: aFound('a', 'now'), residual },
      { record: b, after: aFound('b') },
    ]);

    const records = await readRecords(tables, place);
    expect(records.get(a.resourceId)).toEqual({ ...a, after: { configuration: { policy: 'now' } }, residual });
    expect(records.get(b.resourceId)).toEqual({ ...b, after: { configuration: b.found.configuration } });
  });
});
