import { ConditionFailedError } from '../../domain/errors.js';
import type { Item, ItemKey, Page, Query, TableName, Tables, Write } from '../../domain/ports/tables.js';
import { checkWrites, keyOf } from '../tables/check-writes.js';
import { copyItem } from '../tables/copy-value.js';
import { InvalidWriteError } from '../tables/invalid-write-error.js';
import { startKey, toPageToken } from '../tables/page-token.js';
import { queryKeys } from '../tables/query-keys.js';
import { applyWrite } from './apply-write.js';
import { conditionHolds } from './condition-holds.js';

/** Called around a transaction; throwing before it means nothing was written, after it that the response was lost. */
export type TransactHook = (writes: readonly Write[]) => void | Promise<void>;

/** Tables kept in memory, held to the same contract suite as DynamoDB; text sorts by UTF-16 code unit. */
export class InMemoryTables implements Tables {
  beforeTransact: TransactHook | undefined;
  afterTransact: TransactHook | undefined;
  private readonly partitions = new Map<string, Map<string, Item>>();

  async get(key: ItemKey): Promise<Item | undefined> {
    const item = this.find(key);
    return item === undefined ? undefined : copyItem(item);
  }

  async getMany(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    if (keys.length > 100) throw new InvalidWriteError(`At most 100 keys, not ${keys.length}.`);
    const found = keys.map((key) => this.find(key)).filter((item) => item !== undefined);
    return [...new Set(found)].map(copyItem);
  }

  async query(query: Query): Promise<Page<Item>> {
    const [partition, sort] = queryKeys(query);
    const order = [sort, 'pk', 'sk'];
    const direction = query.descending === true ? -1 : 1;
    const after = startKey(query);
    const rows = this.candidates(query)
      .filter((item) => item[partition] === query.partition && matches(item[sort], query))
      .filter((item) => after === undefined || compare(item, after, order) * direction > 0)
      .sort((a, b) => compare(a, b, order) * direction);
    const items = rows.slice(0, query.limit).map((item) => (query.index === undefined ? copyItem(item) : keysOnly(item, partition, sort)));
    const last = items.at(-1);
    if (last === undefined || rows.length <= query.limit) return { items };
    return { items, next: toPageToken(keysOnly(last, partition, sort) as { readonly [key: string]: string } & Item) };
  }

  async transact(writes: readonly Write[]): Promise<void> {
    checkWrites(writes);
    await this.beforeTransact?.(writes);
    const failed = writes.flatMap((write, index) => (this.allowed(write) ? [] : [index]));
    if (failed.length > 0) throw new ConditionFailedError(failed);
    const after = writes.map((write) => applyWrite(write, this.find(keyOf(write))));
    for (const [index, write] of writes.entries()) this.store(keyOf(write), after[index]);
    await this.afterTransact?.(writes);
  }

  /** Every item of a table, for tests to look at. */
  all(table: TableName): readonly Item[] {
    return this.itemsOf(table).map(copyItem);
  }

  private allowed(write: Write): boolean {
    const item = this.find(keyOf(write));
    return (write.when ?? []).every((condition) => conditionHolds(condition, item));
  }

  private find(key: ItemKey): Item | undefined {
    return this.partitions.get(partitionName(key.table, key.pk))?.get(key.sk);
  }

  private store(key: ItemKey, item: Item | undefined): void {
    const name = partitionName(key.table, key.pk);
    const partition = this.partitions.get(name) ?? new Map<string, Item>();
    if (item === undefined) partition.delete(key.sk);
    else partition.set(key.sk, item);
    this.partitions.set(name, partition);
  }

  private candidates(query: Query): Item[] {
    if (query.index !== undefined) return this.itemsOf(query.table);
    return [...(this.partitions.get(partitionName(query.table, query.partition))?.values() ?? [])];
  }

  private itemsOf(table: TableName): Item[] {
    return [...this.partitions].filter(([name]) => name.startsWith(`${table}/`)).flatMap(([, partition]) => [...partition.values()]);
  }
}

function partitionName(table: TableName, pk: string): string {
  return `${table}/${pk}`;
}

function matches(value: unknown, query: Query): boolean {
  if (typeof value !== 'string') return false;
  if (query.sortPrefix !== undefined) return value.startsWith(query.sortPrefix);
  return query.sortAtMost === undefined || value <= query.sortAtMost;
}

function compare(a: { readonly [key: string]: unknown }, b: { readonly [key: string]: unknown }, order: readonly string[]): number {
  for (const attribute of order) {
    const left = String(a[attribute]);
    const right = String(b[attribute]);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function keysOnly(item: Item, partition: string, sort: string): Item {
  return { pk: item.pk, sk: item.sk, [partition]: item[partition], [sort]: item[sort] };
}
