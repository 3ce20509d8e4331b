import { exportCsv } from '../../domain/association/export/export-csv.js';
import { exportDot } from '../../domain/association/export/export-dot.js';
import { exportJson } from '../../domain/association/export/export-json.js';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import { UsageError } from '../errors.js';

/** What a run can be written as. */
export const exportFormats = ['csv', 'json', 'dot', 'svg', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The format that an option names; throws UsageError. */
export function exportFormat(name: string, text: string): ExportFormat {
  const found = exportFormats.find((format) => format === text.toLowerCase());
  if (found === undefined) throw new UsageError([`${name}: "${text}" is none of ${exportFormats.join(', ')}.`]);
  return found;
}

/** An index in a format, in pieces: every pair with direct evidence of at least this confidence. The layout is loaded for pictures only. */
export async function exported(index: AssociationIndex, format: ExportFormat, minConfidence: number): Promise<Iterable<string>> {
  if (format === 'csv') return exportCsv(index, minConfidence);
  if (format === 'json') return exportJson(index, minConfidence);
  if (format === 'dot') return exportDot(index, minConfidence);
  const { makePicture } = await import('../picture/make-picture.js');
  const picture = makePicture(index, minConfidence);
  if (format === 'svg') return [(await import('../picture/draw-svg.js')).drawSvg(picture)];
  return [(await import('../picture/draw-html.js')).drawHtml(picture, 'What belongs together')];
}
