import type { Tables } from '../ports/tables.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources } from '../resource/owned-resource-store.js';
import type { BatchWork } from './step-work.js';
import type { ManifestEntry } from './transfer.js';

/** The rows of a batch as they are, and the lines of those that are still reserved for this transfer. */
export interface HeldRows {
  readonly rows: ReadonlyMap<string, OwnedResource>;
  readonly entries: readonly ManifestEntry[];
}

/** Reads which resources of a batch have not been handed over yet: one that has may be in another transfer by now. */
export async function readHeld(tables: Tables, { transfer, entries }: BatchWork): Promise<HeldRows> {
  const rows = await readResources(
    tables,
    entries.map(({ resourceId }) => resourceId),
  );
  return { rows, entries: entries.filter(({ resourceId }) => rows.get(resourceId)?.lock === transfer.transferId) };
}
