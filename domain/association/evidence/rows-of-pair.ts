import type { EvidenceTable } from './evidence-table.js';

/** The first row at or after which (a, b) would stand; the table is sorted by a, then b. */
function firstRow(table: EvidenceTable, a: number, b: number): number {
  let low = 0;
  let high = table.rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = table.a[middle] as number;
    const isBefore = found < a || (found === a && (table.b[middle] as number) < b);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowsOneWay(table: EvidenceTable, a: number, b: number): number[] {
  const rows: number[] = [];
  for (let row = firstRow(table, a, b); row < table.rows && table.a[row] === a && table.b[row] === b; row += 1) rows.push(row);
  return rows;
}

/** The rows of evidence about a pair of nodes, whichever of the two acts. */
export function rowsOfPair(table: EvidenceTable, one: number, other: number): readonly number[] {
  return one === other ? rowsOneWay(table, one, one) : [...rowsOneWay(table, one, other), ...rowsOneWay(table, other, one)];
}
