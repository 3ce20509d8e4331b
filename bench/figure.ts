/** One measured, counted or modelled figure, beside what it should reach and a rival from the same run. */
export interface Figure {
  /** Stable, e.g. `P1/1000`; the part before the slash is the measure. */
  readonly id: string;
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly reach: { readonly op: '<=' | '>=' | '='; readonly value: number };
  /** The interval, where there is one. */
  readonly low?: number;
  readonly high?: number;
  /** The same figure for the rival. */
  readonly rival: number;
  readonly rivalName: string;
}

/** A figure as it is printed: how many times better than the rival, and whether the reach holds. */
export interface JudgedFigure extends Figure {
  /** Times better than the rival: above 1 is better, whichever way the figure should go. */
  readonly ratio: number;
  readonly holds: boolean;
}

function holdsAt(value: number, { op, value: wanted }: Figure['reach']): boolean {
  if (op === '<=') return value <= wanted;
  return op === '>=' ? value >= wanted : value === wanted;
}

/** Judges the bad end of the interval: the high one where less is better, the low one where more is. */
export function judge(figure: Figure): JudgedFigure {
  const { reach, low, high } = figure;
  const ends = [figure.figure, ...(low === undefined ? [] : [low]), ...(high === undefined ? [] : [high])];
  const ratio = reach.op === '>=' ? figure.figure / figure.rival : figure.rival / figure.figure;
  return { ...figure, ratio, holds: ends.every((end) => holdsAt(end, reach)) };
}
