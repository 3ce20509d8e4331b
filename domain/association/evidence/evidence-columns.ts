import { firstRows } from '../columns/column-set.js';
import type { EvidenceTable } from './evidence-table.js';

/** The columns of an evidence table without its list of details. */
export type EvidenceColumns = Readonly<
  Pick<EvidenceTable, 'a' | 'b' | 'source' | 'relation' | 'count' | 'first' | 'last' | 'strength' | 'principals' | 'detail'>
>;

/** What a count stops at. */
export const countMax = 0xffff_ffff;

/** Room for rows of evidence, all zero. */
export function emptyColumns(rows: number): EvidenceColumns {
  return {
    a: new Uint32Array(rows),
    b: new Uint32Array(rows),
    source: new Uint8Array(rows),
    relation: new Uint8Array(rows),
    count: new Uint32Array(rows),
    first: new Uint32Array(rows),
    last: new Uint32Array(rows),
    strength: new Uint8Array(rows),
    principals: new Uint8Array(rows),
    detail: new Uint32Array(rows),
  };
}

/** Puts a row that may stand before the place it goes to. */
export function putRow(into: EvidenceColumns, at: number, from: EvidenceColumns, row: number, detail: number): void {
  into.a[at] = from.a[row] as number;
  into.b[at] = from.b[row] as number;
  into.source[at] = from.source[row] as number;
  into.relation[at] = from.relation[row] as number;
  into.count[at] = from.count[row] as number;
  into.first[at] = from.first[row] as number;
  into.last[at] = from.last[row] as number;
  into.strength[at] = from.strength[row] as number;
  into.principals[at] = from.principals[row] as number;
  into.detail[at] = detail;
}

/** Folds a row into one of the same key: counts are summed, time is widened, the strongest is kept; so order never matters. */
export function foldRow(into: EvidenceColumns, at: number, from: EvidenceColumns, row: number): void {
  into.count[at] = Math.min(countMax, (into.count[at] as number) + (from.count[row] as number));
  if ((from.first[row] as number) < (into.first[at] as number)) into.first[at] = from.first[row] as number;
  if ((from.last[row] as number) > (into.last[at] as number)) into.last[at] = from.last[row] as number;
  if ((from.strength[row] as number) > (into.strength[at] as number)) into.strength[at] = from.strength[row] as number;
  if ((from.principals[row] as number) > (into.principals[at] as number)) into.principals[at] = from.principals[row] as number;
}

/** The first rows as a table of their own. */
export function tableOf(columns: EvidenceColumns, rows: number, details: readonly string[]): EvidenceTable {
  return { rows, ...firstRows(columns, rows), details };
}
