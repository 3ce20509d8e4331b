import type { ChangedLine } from './read-cloud.js';

/** One comparison of the story: what was expected, what was read back. */
export interface Comparison {
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  readonly holds: boolean;
}

/** Tells the story as it happens on one stream and keeps every comparison for the end. */
export class Narrator {
  readonly comparisons: Comparison[] = [];
  readonly sections: { readonly title: string; readonly data: unknown }[] = [];

  constructor(private readonly write: (line: string) => void) {}

  title(text: string): void {
    this.write(`\n== ${text}`);
  }

  say(text: string): void {
    this.write(`   ${text}`);
  }

  /** Tells a list of rows in columns, and keeps it for the document. */
  table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
    this.sections.push({ title, data: rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n] ?? '']))) });
    const widths = columns.map((column, n) => Math.max(column.length, ...rows.map((row) => (row[n] ?? '').length)));
    const line = (cells: readonly string[]) =>
      cells.map((cell, n) => (n === cells.length - 1 ? cell : cell.padEnd(widths[n] ?? 0))).join('  ');
    this.write(`\n   ${title}`);
    this.write(`   ${line(columns)}`);
    this.write(`   ${line(columns.map((_, n) => '-'.repeat(Math.min(widths[n] ?? 0, 60))))}`);
    for (const row of rows) this.write(`   ${line(row)}`);
  }

  changes(title: string, lines: readonly ChangedLine[]): void {
    this.table(
      title,
      ['what', 'before', 'after'],
      lines.map(({ what, before, after }) => [what, before, after]),
    );
  }

  /** Compares what was read back with what must be. */
  expect(what: string, actual: unknown, expected: unknown): void {
    const comparison = { what, expected: text(expected), actual: text(actual), holds: text(expected) === text(actual) };
    this.comparisons.push(comparison);
    this.write(
      `   ${comparison.holds ? 'holds' : 'BROKEN'}  ${what}: ${comparison.actual}${comparison.holds ? '' : ` (expected ${comparison.expected})`}`,
    );
  }

  get holds(): boolean {
    return this.comparisons.every((comparison) => comparison.holds);
  }

  /** What the demo ends with: 0 only when every comparison holds. */
  get exitCode(): 0 | 1 {
    return this.holds ? 0 : 1;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
