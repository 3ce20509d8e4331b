/** The address of one entry of the runbook: its heading, as renderers of Markdown make anchors of it. */
export function runbookLink(runbookUrl: string, heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
  return `${runbookUrl}#${anchor}`;
}
