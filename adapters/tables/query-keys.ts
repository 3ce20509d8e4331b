import { type Query, tableIndexes } from '../../domain/ports/tables.js';
import { InvalidWriteError } from './invalid-write-error.js';

/** Largest page a query may ask for. */
export const queryLimitMax = 1000;

/** Partition and sort attribute of a query: the table's own or its index's. Throws InvalidWriteError for a query no table would take. */
export function queryKeys(query: Query): readonly [string, string] {
  if (query.limit < 1 || query.limit > queryLimitMax)
    throw new InvalidWriteError(`A page holds 1..${queryLimitMax} items, not ${query.limit}.`);
  if (query.sortPrefix !== undefined && query.sortAtMost !== undefined)
    throw new InvalidWriteError('A query takes sortPrefix or sortAtMost.');
  if (query.index === undefined) return ['pk', 'sk'];
  const indexes: { readonly [index: string]: readonly [string, string] } = tableIndexes[query.table];
  const keys = indexes[query.index];
  if (keys === undefined) throw new InvalidWriteError(`Table ${query.table} has no index ${query.index}.`);
  return keys;
}
