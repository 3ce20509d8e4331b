/** The rows of the first table under a heading of a Markdown text, each as its cells without marks of emphasis and code; empty when there is none. */
export function markdownRows(markdown: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = `\n${markdown}`.split(`\n${heading}\n`);
  const [body = ''] = section.split('\n## ');
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('**', '').replaceAll('`', '').trim()),
  );
}
