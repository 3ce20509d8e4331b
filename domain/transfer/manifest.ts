import { createHash } from 'node:crypto';
import { InvalidInputError } from '../errors.js';
import type { Item, ItemValue, TableName, Tables, Write } from '../ports/tables.js';
import { type CloudResourceType, canonicalJson } from '../resource/cloud-resource.js';
import { batchesPerTransferMax, type ManifestEntry, resourcesPerBatchMax } from './transfer.js';

/** Where the chunks of one manifest are: of a listing revision (`manifest#000001#`) or of a transfer (`manifest#`). */
export interface ManifestPlace {
  readonly table: Extract<TableName, 'marketplace' | 'transfers'>;
  readonly pk: string;
  readonly skPrefix: string;
}

/** Place of a transfer's manifest. */
export function transferManifest(transferId: string): ManifestPlace {
  return { table: 'transfers', pk: transferId, skPrefix: 'manifest#' };
}

/** Place of a listing revision's manifest. */
export function listingManifest(listingId: string, revision: number): ManifestPlace {
  return { table: 'marketplace', pk: listingId, skPrefix: `manifest#${String(revision).padStart(6, '0')}#` };
}

const chunkKey = (batch: number) => String(batch).padStart(4, '0');

/** SHA-256 (hex) over the lines in ARN order: what both parties accepted. */
export function manifestHash(entries: readonly ManifestEntry[]): string {
  const lines = entries.map((e) => ({ arn: e.arn, hash: e.hash, type: e.type })).sort((a, b) => (a.arn < b.arn ? -1 : 1));
  return createHash('sha256').update(canonicalJson(lines)).digest('hex');
}

/** Lines in type order (`typeOrder`: what others depend on first), then ARN, in batches of at most 100; throws InvalidInputError past 10,000 lines. */
export function splitIntoBatches(
  entries: readonly ManifestEntry[],
  typeOrder: readonly CloudResourceType[],
): readonly (readonly ManifestEntry[])[] {
  const max = resourcesPerBatchMax * batchesPerTransferMax;
  if (entries.length === 0 || entries.length > max) {
    throw new InvalidInputError([
      { field: 'resourceIds', value: entries.length, rule: `1 to ${max} cloud resources`, remedy: 'Split the set into several listings.' },
    ]);
  }
  const sorted = [...entries].sort((a, b) => typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) || (a.arn < b.arn ? -1 : 1));
  const batches: ManifestEntry[][] = [];
  for (let i = 0; i < sorted.length; i += resourcesPerBatchMax) batches.push(sorted.slice(i, i + resourcesPerBatchMax));
  return batches;
}

/** One write a batch. */
export function manifestWrites(place: ManifestPlace, batches: readonly (readonly ManifestEntry[])[]): readonly Write[] {
  return batches.map((entries, batch) => ({
    act: 'put',
    table: place.table,
    item: { pk: place.pk, sk: `${place.skPrefix}${chunkKey(batch)}`, entries: entries as unknown as ItemValue },
  }));
}

function entriesOf(item: Item | undefined): readonly ManifestEntry[] {
  return (item?.entries ?? []) as unknown as readonly ManifestEntry[];
}

/** The lines of one batch; empty when there is no such batch. */
export async function readBatch(tables: Tables, place: ManifestPlace, batch: number): Promise<readonly ManifestEntry[]> {
  return entriesOf(await tables.get({ table: place.table, pk: place.pk, sk: `${place.skPrefix}${chunkKey(batch)}` }));
}

/** All lines, in batch order. */
export async function readManifest(
  tables: Tables,
  place: ManifestPlace,
  batchCount: number,
): Promise<readonly (readonly ManifestEntry[])[]> {
  const batches: (readonly ManifestEntry[])[] = [];
  for (let batch = 0; batch < batchCount; batch += 1) batches.push(await readBatch(tables, place, batch));
  return batches;
}
