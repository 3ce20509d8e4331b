import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { InvalidInputError } from '../../../domain/errors.js';
import {
  listingManifest,
  manifestHash,
  manifestWrites,
  readBatch,
  readManifest,
  splitIntoBatches,
  transferManifest,
} from '../../../domain/transfer/manifest.js';
import type { ManifestEntry } from '../../../domain/transfer/transfer.js';

function anEntry(name: string, type: ManifestEntry['type'] = 'ebs-volume'): ManifestEntry {
  return { resourceId: `res_${name}`, arn: `arn:${name}`, type, awsAccountId: '222222222222', region: 'eu-west-1', hash: `hash-${name}` };
}

describe('manifestHash', () => {
  it('does not depend on the order of the lines', () => {
    expect(manifestHash([anEntry('a'), anEntry('b')])).toBe(manifestHash([anEntry('b'), anEntry('a')]));
  });

  it('depends on what is configured', () => {
    expect(manifestHash([anEntry('a')])).not.toBe(manifestHash([{ ...anEntry('a'), hash: 'other' }]));
  });
});

describe('splitIntoBatches', () => {
  it('puts what others depend on first and at most 100 lines in a batch', () => {
    const entries = [anEntry('i', 'ec2-instance'), ...Array.from({ length: 150 }, (_, n) => anEntry(`v${n}`))];

    const batches = splitIntoBatches(entries, ['ebs-volume', 'ec2-instance']);

    expect(batches.map((batch) => batch.length)).toEqual([100, 51]);
    expect(batches[1]?.at(-1)?.type).toBe('ec2-instance');
  });

  it.each([0, 10_001])('refuses %d lines', (count) => {
    const entries = Array.from({ length: count }, (_, n) => anEntry(String(n)));

    expect(() => splitIntoBatches(entries, [])).toThrow(InvalidInputError);
  });
});

describe('manifest chunks', () => {
  it.each([transferManifest('trf_1'), listingManifest('lst_1', 2)])('come back as they were written (%o)', async (place) => {
    const tables = new InMemoryTables();
    const batches = [[anEntry('a'), anEntry('b')], [anEntry('c')]];

    await tables.transact(manifestWrites(place, batches));

    expect(await readManifest(tables, place, 2)).toEqual(batches);
    expect(await readBatch(tables, place, 7)).toEqual([]);
  });
});
