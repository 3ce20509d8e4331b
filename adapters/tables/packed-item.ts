import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Item, type ItemValue, packedAttributes, type TableName } from '../../domain/ports/tables.js';

/** Shorter values stay as they are: they would save less than they cost to read. */
const packedFromBytes = 512;

/** What was packed was an item of at most 400 KB; as much text as any such item unpacks to, and no more. */
const unpackedBytesMax = 16_000_000;

/** A value as a table keeps it. */
export type StoredValue = ItemValue | Uint8Array;

/** A value as the table is to keep it: where the port allows it, and it is long, as compressed JSON. */
export function packedValue(table: TableName, attribute: string, value: ItemValue): StoredValue {
  const allowed: readonly string[] = packedAttributes[table];
  if (!allowed.includes(attribute)) return value;
  const json = Buffer.from(JSON.stringify(value));
  if (json.length < packedFromBytes) return value;
  return new Uint8Array(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

/** An item as the table is to keep it. */
export function packedItem(table: TableName, item: Item): { readonly [attribute: string]: StoredValue } {
  const entries = Object.entries(item).map(([name, value]) => [name, value === undefined ? undefined : packedValue(table, name, value)]);
  return Object.fromEntries(entries);
}

/** An item as it was written. */
export function unpackedItem(stored: { readonly [attribute: string]: unknown }): Item {
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, unpackedValue(value)])) as Item;
}

/** A value as it was written. */
export function unpackedValue(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return JSON.parse(brotliDecompressSync(value, { maxOutputLength: unpackedBytesMax }).toString('utf8'));
}
