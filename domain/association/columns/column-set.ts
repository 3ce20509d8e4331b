/** One column of numbers of a table. */
export type Column = Uint8Array | Uint32Array;

/** Columns of one table by name, all equally long. */
export type ColumnSet = { readonly [name: string]: Column };

function each<T extends ColumnSet>(columns: T, change: (column: Column) => Column): T {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column)])) as T;
}

function emptyLike(column: Column, rows: number): Column {
  return column instanceof Uint8Array ? new Uint8Array(rows) : new Uint32Array(rows);
}

/** The same columns with room for `rows`; what was there keeps its place. */
export function withRoom<T extends ColumnSet>(columns: T, rows: number): T {
  return each(columns, (column) => {
    const wider = emptyLike(column, rows);
    wider.set(column.subarray(0, Math.min(rows, column.length)));
    return wider;
  });
}

/** Copies of the first `rows` rows, without the room behind them. */
export function firstRows<T extends ColumnSet>(columns: T, rows: number): T {
  return each(columns, (column) => column.slice(0, rows));
}

/** The first `rows` rows where they are: for columns that nothing is written into any more. */
export function headOf<T extends ColumnSet>(columns: T, rows: number): T {
  return each(columns, (column) => column.subarray(0, rows));
}

/** The rows at these positions, in this order. */
export function rowsAt<T extends ColumnSet>(columns: T, positions: Uint32Array): T {
  return each(columns, (column) => {
    const taken = emptyLike(column, positions.length);
    for (let n = 0; n < positions.length; n++) taken[n] = column[positions[n] as number] as number;
    return taken;
  });
}
