import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { mergeEvidence } from '../../../domain/association/evidence/merge-evidence.js';
import { logEvidence } from '../../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../../domain/association/join/resource-book.js';
import { formatOf } from '../../../domain/association/logs/log-formats.js';
import { mergeSegments } from '../../../domain/association/segments/merge-segments.js';
import type { Segment } from '../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { staticEvidence } from '../../../domain/association/sources/static-evidence.js';
import { textOf, type World, type WorldFile } from './log-world.js';

/** What one file says, read in pieces of this many bytes. */
function segmentsOfFile(file: WorldFile, pieceBytes = 1 << 20): readonly Segment[] {
  const bytes = Buffer.from(textOf(file));
  const builder = new SegmentBuilder();
  const about = { name: file.name, region: 'eu-west-1' };
  const format = formatOf(bytes.subarray(0, 65_536), about);
  if (format?.kind !== file.kind) throw new Error(`${file.name} is taken for ${format?.kind}.`);
  const reader = format.open(about, builder);
  for (let from = 0; from < bytes.length; from += pieceBytes) reader.push(bytes.subarray(from, from + pieceBytes));
  reader.end(false);
  return builder.finish();
}

/** Parts of files as one segment for each AWS account and day. */
function mergedDays(parts: readonly Segment[]): readonly Segment[] {
  const days = Map.groupBy(parts, keyOf);
  return [...days.values()].map((one) => mergeSegments(one));
}

function keyOf({ awsAccountId, day }: Segment): string {
  return `${awsAccountId} ${day}`;
}

/** Says all the evidence of worlds; a file that stands in several of them is read once. */
export class WorldReader {
  readonly #files = new WeakMap<WorldFile, readonly Segment[]>();

  /** What is configured, and what the logs say. */
  evidence({ resources, files }: World, pieceBytes?: number): EvidenceTable {
    const days = mergedDays(files.flatMap((file) => this.#segments(file, pieceBytes)));
    return mergeEvidence([staticEvidence(resources), logEvidence(days, new ResourceBook(resources, days))]);
  }

  /** The same, where one file comes after all others were joined: its days are joined anew, and those that its leases and sessions change. */
  lateEvidence({ resources, files }: World, late: WorldFile): EvidenceTable {
    const earlyParts = files.filter((file) => file !== late).flatMap((file) => this.#segments(file));
    const lateParts = this.#segments(late);
    const early = mergedDays(earlyParts);
    const book = new ResourceBook(resources, early);
    const evidence = new Map(early.map((segment) => [keyOf(segment), logEvidence([segment], book)]));
    const days = mergedDays([...earlyParts, ...lateParts]);
    const touched = new Set(lateParts.map(keyOf));
    const changes = days.filter((segment) => touched.has(keyOf(segment))).flatMap((segment) => book.learn(segment) ?? []);
    for (const segment of days) {
      const [first, last] = [segment.day * 86_400, segment.day * 86_400 + 86_399];
      const isChanged = touched.has(keyOf(segment)) || changes.some((change) => change.first <= last && change.last >= first);
      if (isChanged) evidence.set(keyOf(segment), logEvidence([segment], book));
    }
    return mergeEvidence([staticEvidence(resources), ...evidence.values()]);
  }

  #segments(file: WorldFile, pieceBytes?: number): readonly Segment[] {
    const known = this.#files.get(file) ?? segmentsOfFile(file, pieceBytes);
    this.#files.set(file, known);
    return known;
  }
}
