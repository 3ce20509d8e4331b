import type { Segment } from './segment.js';
import { type GroupedSpans, SpanTable } from './span-table.js';

/** The spans of one segment or of several, each kind joined in its own way. */
export interface SegmentSpans {
  /** Codes: 0 held, 1 begins, 2 ends, of which the last two are single instants. */
  readonly leases: SpanTable;
  readonly sessions: SpanTable;
  readonly coverage: SpanTable;
}

/** Empty tables for the spans of segments. */
export function segmentSpans(): SegmentSpans {
  return {
    leases: new SpanTable((code) => (code === 0 ? 'touching' : 'equal')),
    sessions: new SpanTable(() => 'always'),
    coverage: new SpanTable(() => 'touching'),
  };
}

/** Finished spans of one segment, under the names that they have there. */
export function namedSpans(
  spans: {
    readonly [kind in keyof SegmentSpans]: Pick<GroupedSpans, 'x' | 'y' | 'code' | 'first' | 'last'>;
  },
): Pick<Segment, keyof SegmentSpans> {
  const { leases, sessions, coverage } = spans;
  return {
    leases: { address: leases.x, resource: leases.y, first: leases.first, last: leases.last, what: leases.code },
    sessions: { credential: sessions.x, holder: sessions.y, first: sessions.first, last: sessions.last },
    coverage: {
      source: Uint8Array.from(coverage.x),
      resource: coverage.y,
      first: coverage.first,
      last: coverage.last,
      lost: coverage.code,
    },
  };
}
