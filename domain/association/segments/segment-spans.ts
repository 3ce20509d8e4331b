import { SpanTable } from './span-table.js';

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
