import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { keyOf } from '../../adapters/tables/check-writes.js';
import { packedItem } from '../../adapters/tables/packed-item.js';
import {
  type Item,
  type ItemKey,
  type Page,
  type Query,
  type TableName,
  type Tables,
  tableIndexes,
  type Write,
} from '../../domain/ports/tables.js';
import { itemBytes } from './item-bytes.js';

const bytesPerWriteUnit = 1_024;
const bytesPerReadUnit = 4_096;

/** Capacity units that DynamoDB would have billed. */
export interface Units {
  /** Of tables; a write of a transaction counts double. */
  writes: number;
  /** Of indexes: one for each entry put in or taken out, for they hold keys only. */
  indexWrites: number;
  reads: number;
  /** Requests, whatever they cost. */
  requests: number;
}

/** Tables in memory that count the capacity units of what passes. */
export class CountingTables implements Tables {
  units: Units = noUnits();
  /** Write units of tables by table and the beginning of the sort key, e.g. `transfers/record`: where they go. */
  readonly writesOf = new Map<string, number>();
  readonly #tables = new InMemoryTables();

  /** Begins to count anew. */
  forget(): void {
    this.units = noUnits();
    this.writesOf.clear();
  }

  async get(key: ItemKey): Promise<Item | undefined> {
    const item = await this.#tables.get(key);
    this.#read(readUnits(key.table, item === undefined ? [] : [item]));
    return item;
  }

  async getMany(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    const items = await this.#tables.getMany(keys);
    const tableOf = new Map(keys.map(({ table, pk, sk }) => [`${pk} ${sk}`, table]));
    const unitsOf = (item: Item) => readUnits(tableOf.get(`${item.pk} ${item.sk}`) ?? 'resources', [item]);
    // Each key of a batch is rounded up by itself.
    this.#read(items.reduce((sum, item) => sum + unitsOf(item), keys.length - items.length));
    return items;
  }

  async query(query: Query): Promise<Page<Item>> {
    const page = await this.#tables.query(query);
    this.#read(readUnits(query.table, page.items) / (query.index === undefined ? 1 : 2));
    return page;
  }

  /** A write whose condition fails is billed as well. */
  async transact(writes: readonly Write[]): Promise<void> {
    const before = await Promise.all(writes.map((write) => this.#tables.get(keyOf(write))));
    try {
      await this.#tables.transact(writes);
    } finally {
      const after = await Promise.all(writes.map((write) => this.#tables.get(keyOf(write))));
      this.units.requests += 1;
      for (const [index, write] of writes.entries()) this.#wrote(write, before[index], after[index], writes.length === 1 ? 1 : 2);
    }
  }

  #read(units: number): void {
    this.units.reads += units;
    this.units.requests += 1;
  }

  #wrote(write: Write, before: Item | undefined, after: Item | undefined, factor: number): void {
    const { table, sk } = keyOf(write);
    const bytes = Math.max(storedBytes(table, before), storedBytes(table, after));
    const units = factor * Math.max(1, Math.ceil(bytes / bytesPerWriteUnit));
    this.units.writes += units;
    const kind = `${table}/${sk.replace(/#.*$/, '')}`;
    this.writesOf.set(kind, (this.writesOf.get(kind) ?? 0) + units);
    for (const attributes of Object.values<readonly [string, string]>(tableIndexes[table])) {
      this.units.indexWrites += indexEntries(attributes, before, after);
    }
  }
}

function noUnits(): Units {
  return { writes: 0, indexWrites: 0, reads: 0, requests: 0 };
}

/** Size of an item as the adapter for DynamoDB keeps it. */
function storedBytes(table: TableName, item: Item | undefined): number {
  return item === undefined ? 0 : itemBytes(packedItem(table, item));
}

function readUnits(table: TableName, items: readonly Item[]): number {
  const bytes = items.reduce((sum, item) => sum + storedBytes(table, item), 0);
  return Math.max(1, Math.ceil(bytes / bytesPerReadUnit));
}

/** An item is in an index while it has both attributes; a changed key takes the old entry out and puts a new one in. */
function indexEntries(attributes: readonly [string, string], before: Item | undefined, after: Item | undefined): number {
  const keyIn = (item: Item | undefined) => {
    const values = attributes.map((attribute) => item?.[attribute]);
    return values.includes(undefined) ? undefined : values.map(String).join(' ');
  };
  const [left, right] = [keyIn(before), keyIn(after)];
  if (left === right) return 0;
  return (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1);
}
