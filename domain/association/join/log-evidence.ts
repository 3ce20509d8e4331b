import type { EvidenceTable } from '../evidence/evidence-table.js';
import { mergeEvidence } from '../evidence/merge-evidence.js';
import type { Segment } from '../segments/segment.js';
import type { JoinReport, Stranger } from './join-report.js';
import { JoinTally } from './join-tally.js';
import type { ResourceBook } from './resource-book.js';
import { SegmentJoin } from './segment-join.js';

/** Another one with every change of what the join answers for the same day: what was joined before is joined anew. */
export const joinVersion = 1;

/** What the join answers: evidence, and what became of everything that is none. */
export interface JoinedLogs {
  readonly evidence: EvidenceTable;
  readonly report: JoinReport;
  /** What a node speaks with and nobody of the customer is, by ARN: for finding out whose it is, never to be shown. */
  readonly strangers: readonly Stranger[];
}

/** Tables are brought together from this many on, so that a long period needs the memory of a few days. */
const tablesMax = 16;

/**
 * Joins segments with who is who: an observation becomes evidence only where both ends are certain for all of its window. The book must have
 * learned these segments. One segment at a time, so a day can be joined by itself and merged into what is there.
 */
export function joinLogs(segments: Iterable<Segment>, book: ResourceBook): JoinedLogs {
  const tally = new JoinTally();
  let tables: EvidenceTable[] = [];
  for (const segment of segments) {
    tables.push(new SegmentJoin(segment, book, tally).evidence());
    if (tables.length === tablesMax) tables = [mergeEvidence(tables)];
  }
  return { evidence: mergeEvidence(tables), report: tally.report(), strangers: tally.strangers() };
}

/** The evidence of logs alone. */
export function logEvidence(segments: Iterable<Segment>, book: ResourceBook): EvidenceTable {
  return joinLogs(segments, book).evidence;
}
