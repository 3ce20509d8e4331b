/** A table in text, columns as wide as their widest cell and two spaces apart; `bold` marks the heads. */
export async function textTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  bold: (text: string) => string = (text) => text,
): Promise<string> {
  // Needed by few commands, and not small.
  const { default: Table } = await import('cli-table3');
  const table = new Table({ head: heads.map(bold), chars: bare, style });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const style = { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 };
const edges = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((edge) => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`]);
const bare = { ...Object.fromEntries(edges.map((edge) => [edge, ''])), middle: '  ' };
