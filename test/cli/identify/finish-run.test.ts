import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderObjects } from '../../../adapters/files/folder-objects.js';
import { finishRun } from '../../../cli/identify/finish-run.js';
import { openRun } from '../../../cli/identify/opened-run.js';
import { aFolder } from '../../support/a-folder.js';
import { aKnownResource } from '../../support/a-known-resource.js';
import { aLogFolder } from '../../support/a-log-folder.js';

const asOf = '2026-11-23T10:00:00.000Z';

/** Two that need each other and one alone. */
const known = [
  aKnownResource('lambda-function', 'orders', { to: ['queue', 'table'] }),
  aKnownResource('sqs-queue', 'queue', { to: ['orders'] }),
  aKnownResource('dynamodb-table', 'table'),
];

async function finished(stateFolder: string, graph?: string) {
  const folder = aLogFolder({ 'known.json': JSON.stringify(known) });
  return finishRun({ what: 'finish', stateFolder, inventory: [folder], period: {}, asOf, ...(graph !== undefined && { graph }) });
}

describe('finishRun', () => {
  it('keeps the run so that questions can be asked of it, and answers the same each time', async () => {
    const stateFolder = aFolder();
    const first = await finished(stateFolder);
    const second = await finished(stateFolder);
    const { index, summary } = await openRun(stateFolder);

    expect(second).toEqual(first);
    expect(summary).toEqual(first.summary);
    expect(summary).toMatchObject({
      asOf,
      resourceCount: 3,
      weightsVersion: index.weights.version,
      statisticsVersion: index.statisticsVersion,
    });
    expect(index.resources.map(({ aliases }) => aliases[0])).toEqual(['orders', 'queue', 'table']);
    expect(first.groups.flat().every((arn) => arn.startsWith('arn:'))).toBe(true);
    expect(first.summary.groupCount).toBe(first.groups.length);
  });

  it('draws where it is asked to', async () => {
    const drawing = join(aFolder(), 'graph.dot');

    await finished(aFolder(), drawing);

    expect(readFileSync(drawing, 'utf8')).toContain('graph associations');
  });

  it('a part that is broken stops it: half a run is none', async () => {
    const stateFolder = aFolder();
    await new FolderObjects(stateFolder).write('segments/111122223333/2026-11-23/x-0.segment', new Uint8Array([1]));
    await new FolderObjects(stateFolder).write('days/111122223333/2026-11-23.segment', new Uint8Array([1]));

    await expect(finished(stateFolder)).rejects.toMatchObject({ code: 'InvalidObject' });
    await expect(openRun(stateFolder)).rejects.toMatchObject({ code: 'FileTrouble' });
  });
});
