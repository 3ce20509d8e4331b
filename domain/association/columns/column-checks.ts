import type { Column } from './column-set.js';

/** True when every number of the column is at least `least` and at most `most`. */
export function isWithin(column: Column, least: number, most: number): boolean {
  for (let n = 0; n < column.length; n++) {
    const value = column[n] as number;
    if (value < least || value > most) return false;
  }
  return true;
}

/** True when no number of one column is above its neighbour in the other: spans that begin before they end. */
export function isPaired(lower: Column, upper: Column): boolean {
  for (let n = 0; n < lower.length; n++) if ((lower[n] as number) > (upper[n] as number)) return false;
  return true;
}

/** True when the rows rise by these columns, the first one being the most significant, and none is there twice. */
export function isRising(columns: readonly Column[]): boolean {
  const rows = columns[0]?.length ?? 0;
  for (let row = 1; row < rows; row++) {
    let order = 0;
    for (let n = 0; n < columns.length && order === 0; n++) {
      const column = columns[n] as Column;
      order = (column[row] as number) - (column[row - 1] as number);
    }
    if (order <= 0) return false;
  }
  return true;
}
