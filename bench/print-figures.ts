import type { JudgedFigure } from './figure.js';

function short(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toPrecision(3);
}

function cellsOf(one: JudgedFigure): readonly string[] {
  const reach = `${one.reach.op} ${short(one.reach.value)}`;
  const rival = `${one.rivalName} ${short(one.rival)}`;
  return [`${short(one.ratio)}×`, one.id, one.what, `${short(one.figure)} ${one.unit}`, reach, rival, one.holds ? 'holds' : 'FALLS SHORT'];
}

/** The figures as a table of plain text, the ratio to the rival first. */
export function printFigures(figures: readonly JudgedFigure[]): string {
  const rows = [['ratio', 'id', 'what', 'figure', 'reach', 'rival', ''], ...figures.map(cellsOf)];
  const widths = (rows[0] ?? []).map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
