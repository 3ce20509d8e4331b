import { type EvidenceColumns, emptyColumns, foldRow, putRow, tableOf } from './evidence-columns.js';
import type { EvidenceTable } from './evidence-table.js';

const nothing: EvidenceTable = tableOf(emptyColumns(0), 0, []);

/** The details of two tables as one sorted list, and the place of each old one in it. */
interface MergedDetails {
  readonly details: readonly string[];
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

function mergeDetails(left: readonly string[], right: readonly string[]): MergedDetails {
  const merged: MergedDetails & { readonly details: string[] } = {
    details: [],
    left: new Uint32Array(left.length),
    right: new Uint32Array(right.length),
  };
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const fromLeft = left[l];
    const fromRight = right[r];
    const isLeft = fromLeft !== undefined && (fromRight === undefined || fromLeft <= fromRight);
    const isRight = fromRight !== undefined && (fromLeft === undefined || fromRight <= fromLeft);
    if (isLeft) merged.left[l++] = merged.details.length;
    if (isRight) merged.right[r++] = merged.details.length;
    merged.details.push((isLeft ? fromLeft : fromRight) as string);
  }
  return merged;
}

/** Below, above or equal to 0 as the key of one row is below, above or equal to the other's; details by their merged place. */
function compareRows(x: EvidenceTable, row: number, detail: number, y: EvidenceTable, other: number, otherDetail: number): number {
  const byA = (x.a[row] as number) - (y.a[other] as number);
  if (byA !== 0) return byA;
  const byB = (x.b[row] as number) - (y.b[other] as number);
  if (byB !== 0) return byB;
  const bySource = (x.source[row] as number) - (y.source[other] as number);
  if (bySource !== 0) return bySource;
  const byRelation = (x.relation[row] as number) - (y.relation[other] as number);
  return byRelation !== 0 ? byRelation : detail - otherDetail;
}

/** Copies what is left of one table behind the rows that are there; answers the rows then. */
function putRest(into: EvidenceColumns, at: number, from: EvidenceTable, row: number, place: Uint32Array): number {
  let rows = at;
  for (let rest = row; rest < from.rows; rest++) putRow(into, rows++, from, rest, place[from.detail[rest] as number] as number);
  return rows;
}

function mergeTwo(x: EvidenceTable, y: EvidenceTable): EvidenceTable {
  const { details, left, right } = mergeDetails(x.details, y.details);
  const into = emptyColumns(x.rows + y.rows);
  let at = 0;
  let l = 0;
  let r = 0;
  while (l < x.rows && r < y.rows) {
    const leftDetail = left[x.detail[l] as number] as number;
    const rightDetail = right[y.detail[r] as number] as number;
    const order = compareRows(x, l, leftDetail, y, r, rightDetail);
    if (order <= 0) putRow(into, at, x, l++, leftDetail);
    else putRow(into, at, y, r, rightDetail);
    if (order === 0) foldRow(into, at, y, r);
    if (order >= 0) r++;
    at++;
  }
  at = putRest(into, at, x, l, left);
  at = putRest(into, at, y, r, right);
  return tableOf(into, at, details);
}

/**
 * Many tables as one, in linear time for two: counts are summed, time widened, the strongest and the most principals kept. Tables may come in
 * any order and be merged in any grouping with equal bits, so one more day is merged into what is there.
 */
export function mergeEvidence(tables: readonly EvidenceTable[]): EvidenceTable {
  let rest = tables;
  while (rest.length > 1) {
    const paired: EvidenceTable[] = [];
    for (let n = 0; n < rest.length; n += 2) {
      const [x, y] = [rest[n] as EvidenceTable, rest[n + 1]];
      paired.push(y === undefined ? x : mergeTwo(x, y));
    }
    rest = paired;
  }
  return rest[0] ?? nothing;
}
