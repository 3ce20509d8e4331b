import type { SourceCoverage } from '../../domain/association/coverage/coverage-of.js';
import type { RunSummary } from '../../domain/association/run-summary.js';
import { plainText } from '../output/plain-text.js';
import { textTable } from '../output/text-table.js';

const heads = ['Source', 'From', 'To', 'Days of logs', 'Cloud resources', 'Share', 'Lost records'];

/** How far each source reaches, as a table. */
export async function coverageText(coverage: readonly SourceCoverage[], bold: (text: string) => string): Promise<string> {
  return textTable(heads, coverage.map(cells), bold);
}

function cells({ label, from, to, days, resourceCount, share, lost }: SourceCoverage): readonly string[] {
  const day = (instant: string | undefined) => instant?.slice(0, 10) ?? '–';
  return [label, day(from), day(to), number(days), number(resourceCount), `${Math.round(share * 100)} %`, lost ? 'yes' : ''];
}

/** What could not be used, a line for each reason, the most frequent first. */
export function unusedText({ lines, unresolved }: Pick<RunSummary, 'lines' | 'unresolved'>): readonly string[] {
  return [...counted('Could not be read', lines.unreadable), ...counted('End unknown', unresolved)];
}

/** Counts by reason, the most frequent first. */
export function counted(title: string, counts: { readonly [reason: string]: number }): readonly string[] {
  const sorted = Object.entries(counts).sort(([x, ofX], [y, ofY]) => ofY - ofX || (x < y ? -1 : 1));
  return sorted.map(([reason, count]) => plainText(`${title}: ${number(count)} × ${reason}`));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
