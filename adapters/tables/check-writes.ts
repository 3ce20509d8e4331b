import { type ItemKey, type ItemValue, type TableName, tableIndexes, type Write } from '../../domain/ports/tables.js';
import { InvalidWriteError } from './invalid-write-error.js';

/** Most writes one transaction may hold. */
export const writesPerTransactionMax = 100;

/** The item a write is about. */
export function keyOf(write: Write): ItemKey {
  return write.act === 'put' ? { table: write.table, pk: write.item.pk, sk: write.item.sk } : write.key;
}

/** Refuses, before anything is sent, what DynamoDB would refuse: throws InvalidWriteError, so both adapters answer alike. */
export function checkWrites(writes: readonly Write[]): void {
  if (writes.length < 1 || writes.length > writesPerTransactionMax) {
    throw new InvalidWriteError(`A transaction holds 1..${writesPerTransactionMax} writes, not ${writes.length}.`);
  }
  const seen = new Set<string>();
  for (const write of writes) {
    const { table, pk, sk } = keyOf(write);
    const name = JSON.stringify([table, pk, sk]);
    if (pk === '' || sk === '') throw new InvalidWriteError(`Empty key in ${name}.`);
    if (seen.has(name)) throw new InvalidWriteError(`Two writes on ${name} in one transaction.`);
    seen.add(name);
    checkOne(write, table, name);
  }
}

function checkOne(write: Write, table: TableName, name: string): void {
  if (write.act === 'check' && write.when.length === 0) throw new InvalidWriteError(`A check without a condition on ${name}.`);
  if (write.act === 'put') checkIndexAttributes(write.item, table, name);
  if (write.act !== 'update') return;
  checkIndexAttributes(write.set ?? {}, table, name);
  const touched = [...definedKeys(write.set ?? {}), ...(write.remove ?? []), ...Object.keys(write.add ?? {})];
  if (new Set(touched).size < touched.length) throw new InvalidWriteError(`An update names one attribute twice on ${name}.`);
  if (touched.includes('pk') || touched.includes('sk')) throw new InvalidWriteError(`An update changes the key of ${name}.`);
}

function checkIndexAttributes(attributes: { readonly [name: string]: ItemValue | undefined }, table: TableName, name: string): void {
  const indexes: { readonly [index: string]: readonly [string, string] } = tableIndexes[table];
  for (const attribute of Object.values(indexes).flat()) {
    const value = attributes[attribute];
    if (value === undefined || (typeof value === 'string' && value !== '')) continue;
    throw new InvalidWriteError(`Index attribute ${attribute} of ${name} must be a non-empty string.`);
  }
}

function definedKeys(attributes: { readonly [name: string]: ItemValue | undefined }): string[] {
  return Object.keys(attributes).filter((key) => attributes[key] !== undefined);
}
