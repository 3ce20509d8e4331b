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
  /** What each column's weight is drawn to where the data say little; 0 where it says nothing. */
  readonly assumed?: readonly number[];
  readonly sweeps: number;
  /** No intercept: what says nothing is as likely as not. */
  readonly isThroughOrigin?: boolean;
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

/** Where a column's weight stands and what holds it. */
interface Descent {
  readonly weight: number;
  readonly assumed: number;
  readonly ridge: number;
  /** 0 for either. */
  readonly sign: number;
}

/** One Newton step along a column from what its rows predict now; answers the change. */
function step(rows: readonly PatternRow[], column: Column, odds: Float64Array, { weight, assumed, ridge, sign }: Descent): number {
  let slope = ridge * (weight - assumed);
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
  const weights = Array.from({ length: options.columns }, (_, at) => options.assumed?.[at] ?? 0);
  let intercept = 0;
  const move = (column: Column, change: number): void => {
    for (let place = 0; place < column.rows.length; place++) {
      const at = column.rows[place] as number;
      odds[at] = (odds[at] as number) + change * (column.values[place] as number);
    }
  };
  columns.forEach((column, at) => {
    if (weights[at] !== 0) move(column, weights[at] as number);
  });
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    const change = options.isThroughOrigin === true ? 0 : step(rows, all, odds, { weight: intercept, assumed: 0, ridge: 0, sign: 0 });
    intercept += change;
    move(all, change);
    columns.forEach((column, at) => {
      const held = { assumed: options.assumed?.[at] ?? 0, ridge: options.ridge, sign: options.signs[at] as number };
      const moved = step(rows, column, odds, { ...held, weight: weights[at] as number });
      weights[at] = (weights[at] as number) + moved;
      if (moved !== 0) move(column, moved);
    });
  }
  return { intercept, weights };
}
