import type { ResidualAccess } from '../access/findings.js';
import { itemsOf } from '../ports/items-of.js';
import type { AccessRecord, Receipt } from '../ports/resource-control.js';
import type { Item, ItemKey, ItemValue, Tables } from '../ports/tables.js';
import type { Found } from '../resource/cloud-resource.js';
import type { ManifestEntry } from './transfer.js';

/** The record of one cloud resource in one transfer, with what was found at its end. */
export interface KeptRecord extends AccessRecord {
  readonly resourceId: string;
  /** configurationHash of `found`. */
  readonly hash: string;
  /** As read after the switch or after the undo; absent until then, or when the resource is gone. */
  readonly after?: Found;
  readonly afterHash?: string;
  readonly residual?: readonly ResidualAccess[];
}

const prefix = 'record#';

function recordKey(transferId: string, resourceId: string): ItemKey {
  return { table: 'transfers', pk: transferId, sk: `${prefix}${resourceId}` };
}

function recordOfItem(item: Item): KeptRecord {
  return JSON.parse(String(item.record)) as KeptRecord;
}

/** Keeps or replaces one record; kept as one JSON text, so that policies keep their exact form. */
export async function keepRecord(tables: Tables, transferId: string, record: KeptRecord): Promise<void> {
  const item: { [key: string]: ItemValue } = { record: JSON.stringify(record) };
  const key = recordKey(transferId, record.resourceId);
  await tables.transact([{ act: 'put', table: 'transfers', item: { ...item, pk: key.pk, sk: key.sk } }]);
}

/** Adds what `stage` did to the record. */
export async function keepReceipt(tables: Tables, transferId: string, record: KeptRecord, receipt: Receipt): Promise<void> {
  await keepRecord(tables, transferId, { ...record, receipt });
}

/** The records of these lines that exist, by resource id. */
export async function readRecords(
  tables: Tables,
  transferId: string,
  entries: readonly ManifestEntry[],
): Promise<ReadonlyMap<string, KeptRecord>> {
  const items = await tables.getMany(entries.map((entry) => recordKey(transferId, entry.resourceId)));
  return new Map(items.map(recordOfItem).map((record) => [record.resourceId, record]));
}

/** All records of a transfer; at most 100 pages of 100. */
export async function readAllRecords(tables: Tables, transferId: string): Promise<readonly KeptRecord[]> {
  const records: KeptRecord[] = [];
  const query = { table: 'transfers', partition: transferId, sortPrefix: prefix, limit: 100 } as const;
  for await (const item of itemsOf(tables, query, 100)) records.push(recordOfItem(item));
  return records;
}
