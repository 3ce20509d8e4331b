import type { Objects } from '../../ports/objects.js';
import { readJson, writeJson } from '../../ports/read-json.js';
import { decodeEvidence, encodeEvidence } from '../evidence/evidence-bytes.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import type { RunSummary } from '../run-summary.js';
import { segmentKeys } from '../segments/segment-keys.js';

/** What a run leaves so that questions can be asked of it later. */
export interface StoredRun {
  /** In the order of nodes. */
  readonly resources: readonly KnownResource[];
  /** Evidence from logs only: all else is read from the resources again. */
  readonly logged: EvidenceTable;
  readonly summary: RunSummary;
}

/** Writes a run for a customer, the summary last: whoever finds it finds the rest. */
export async function storeRun(objects: Objects, customerId: string, { resources, logged, summary }: StoredRun): Promise<void> {
  await writeJson(objects, segmentKeys.inventory(customerId), resources);
  await objects.write(segmentKeys.index(customerId), encodeEvidence(logged));
  await writeJson(objects, segmentKeys.run(customerId), summary);
}

/** Reads the run of a customer, or undefined where there is none; throws InvalidObjectError for evidence that was never written so. */
export async function readRun(objects: Objects, customerId: string): Promise<StoredRun | undefined> {
  const [summary, resources, logged] = await Promise.all([
    readJson<RunSummary>(objects, segmentKeys.run(customerId)),
    readJson<readonly KnownResource[]>(objects, segmentKeys.inventory(customerId)),
    objects.read(segmentKeys.index(customerId)),
  ]);
  if (!summary || !resources || !logged) return undefined;
  return { resources, logged: decodeEvidence(logged.bytes), summary };
}
