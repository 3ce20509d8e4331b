import { takenFiles } from '../../adapters/logs/file-register.js';
import type { LineTotals, RunSummary } from '../../domain/association/run-summary.js';
import type { Objects } from '../../domain/ports/objects.js';

/** What became of the lines of all files taken so far; of files with equal content one counts. */
export async function lineTotals(objects: Objects): Promise<{ readonly files: RunSummary['files']; readonly lines: LineTotals }> {
  const contents = new Set<string>();
  const files = { taken: 0, repeated: 0, unknown: 0 };
  const sums = { bytes: 0, lines: 0, used: 0 };
  const [silent, unreadable] = [new Map<string, number>(), new Map<string, number>()];
  for await (const { contentHash, report, refused } of takenFiles(objects)) {
    files.taken += 1;
    if (contents.has(contentHash)) files.repeated += 1;
    else {
      contents.add(contentHash);
      if (report.kind === undefined && report.bytes > 0) files.unknown += 1;
      for (const name of ['bytes', 'lines', 'used'] as const) sums[name] += report[name];
      addTo(silent, report.silent);
      addTo(unreadable, { ...report.unreadable, ...(refused > 0 && { 'observations out of range': refused }) });
    }
  }
  return { files, lines: { ...sums, silent: inOrder(silent), unreadable: inOrder(unreadable) } };
}

function addTo(sums: Map<string, number>, counts: { readonly [reason: string]: number }): void {
  for (const [reason, count] of Object.entries(counts)) sums.set(reason, (sums.get(reason) ?? 0) + count);
}

function inOrder(sums: ReadonlyMap<string, number>): { readonly [reason: string]: number } {
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
