import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { localCustomer } from '../../cli/identify/opened-run.js';
import { coverageOf } from '../../domain/association/coverage/coverage-of.js';
import { sourceCode } from '../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { type StoredRun, storeRun } from '../../domain/association/runs/stored-run.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable, noon } from './an-association-index.js';

const assets = aKnownResource('assets', 's3-bucket');
const link = { toArn: assets.arn, relation: 'reads its pictures from', needs: true };

/** In the order of ARNs: a server on its own; a web server that needs its bucket and calls a queue. */
export const runResources: readonly KnownResource[] = [
  aKnownResource('lone', 'ec2-instance', { tags: { app: 'crm' } }),
  aKnownResource('web-1', 'ec2-instance', { links: [link], aliases: ['i-0web1'], tags: { app: 'shop' } }),
  assets,
  aKnownResource('orders', 'sqs-queue', { tags: { app: 'shop' } }),
];

/** A run over those resources, in which CloudTrail saw the server send to the queue. */
export function aStoredRun(resources: readonly KnownResource[] = runResources): StoredRun {
  const logged = anEvidenceTable([
    anEvidenceRow({ a: 1, b: 3, source: sourceCode.cloudtrail, relation: relationCode.writes, detail: 'SendMessage', count: 400 }),
  ]);
  const days = [{ source: 'cloudtrail', awsAccountId: '222222222222', days: [20_780], lost: false }] as const;
  return {
    resources,
    logged,
    summary: {
      asOf: new Date(noon * 1_000).toISOString(),
      weightsVersion: 'test',
      statisticsVersion: 'test',
      resourceCount: resources.length,
      evidenceCount: 1,
      pairCount: 2,
      groupCount: 1,
      files: { taken: 1, repeated: 0, unknown: 0 },
      lines: { bytes: 1_000, lines: 12, used: 10, silent: { 'call failed': 1 }, unreadable: { 'not JSON': 1 } },
      days,
      coverage: coverageOf({ resources, evidence: logged, days }),
      unresolved: { 'address changed hands': 3 },
    },
  };
}

/** Puts a run into a folder as `convey identify` does. */
export async function storedIn(folder: string, run: StoredRun = aStoredRun()): Promise<void> {
  await storeRun(new FolderObjects(folder), localCustomer, run);
}
