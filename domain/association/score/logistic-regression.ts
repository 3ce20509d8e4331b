/** Rows that are alike, once: the columns that are on and how much of each, and how many rows of either label there are. */
export interface PatternRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly positive: number;
  readonly negative: number;
}

/** What keeps a column's weight from growing without end where it separates the data. */
export interface RegressionOptions {
  readonly columns: number;
  /** Sign that each column may have: 1 for weights of at least 0, -1 for at most 0. */
  readonly signs: readonly (1 | -1)[];
  readonly ridge: number;
  readonly sweeps: number;
}

const oddsMax = 30;

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-Math.max(-oddsMax, Math.min(oddsMax, logOdds))));
}

/** One column as it is descended along. */
interface Column {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

function columnsOf(rows: readonly PatternRow[], count: number): readonly Column[] {
  const columns = Array.from({ length: count }, () => ({ rows: [] as number[], values: [] as number[] }));
  rows.forEach((row, at) => {
    row.columns.forEach((column, place) => {
      columns[column]?.rows.push(at);
      columns[column]?.values.push(row.values[place] as number);
    });
  });
  return columns;
}

/** One Newton step along a column from what its rows predict now; answers the change. */
function step(rows: readonly PatternRow[], column: Column, odds: Float64Array, weight: number, ridge: number, sign: number): number {
  let slope = ridge * weight;
  let curve = ridge;
  for (let place = 0; place < column.rows.length; place++) {
    const at = column.rows[place] as number;
    const { positive, negative } = rows[at] as PatternRow;
    const value = column.values[place] as number;
    const likely = probability(odds[at] as number);
    slope += value * ((positive + negative) * likely - positive);
    curve += value * value * (positive + negative) * likely * (1 - likely);
  }
  const wanted = weight - slope / Math.max(1e-9, curve);
  const next = sign === 0 ? wanted : sign > 0 ? Math.max(0, wanted) : Math.min(0, wanted);
  // A full step from a flat place overshoots: at most one unit of log-odds at a time.
  return Math.max(-1, Math.min(1, next - weight));
}

/** Weights of a logistic regression whose columns keep their signs, by descent along one column after another: the same for the same rows. */
export function logisticRegression(
  rows: readonly PatternRow[],
  options: RegressionOptions,
): { readonly intercept: number; readonly weights: readonly number[] } {
  const columns = columnsOf(rows, options.columns);
  const all: Column = { rows: rows.map((_, at) => at), values: rows.map(() => 1) };
  const odds = new Float64Array(rows.length);
  const weights = new Array<number>(options.columns).fill(0);
  let intercept = 0;
  const move = (column: Column, change: number): void => {
    for (let place = 0; place < column.rows.length; place++) {
      const at = column.rows[place] as number;
      odds[at] = (odds[at] as number) + change * (column.values[place] as number);
    }
  };
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    const change = step(rows, all, odds, intercept, 0, 0);
    intercept += change;
    move(all, change);
    columns.forEach((column, at) => {
      const moved = step(rows, column, odds, weights[at] as number, options.ridge, options.signs[at] as number);
      weights[at] = (weights[at] as number) + moved;
      if (moved !== 0) move(column, moved);
    });
  }
  return { intercept, weights };
}
