/** What a spreadsheet takes for a formula, or for white space before one, at the beginning of a value. */
const formula = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Rows as CSV (RFC 4180): every value quoted, and none that a spreadsheet would run, which gets an apostrophe before it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
