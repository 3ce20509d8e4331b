import { describe, expect, it } from '@jest/globals';
import { namedSpans, segmentSpans } from '../../../../domain/association/segments/segment-spans.js';
import type { SpanTable } from '../../../../domain/association/segments/span-table.js';

/** First instants of what becomes of [0, 9] and [second, second + 9]. */
function joined(table: SpanTable, code: number, second: number) {
  table.add(0, 1, 1, code, 0, 9);
  table.add(0, 1, 1, code, second, second + 9);
  return [
    ...table.finish(
      Uint32Array.of(0),
      (x) => x,
      (y) => y,
    ).first,
  ];
}

describe('segmentSpans', () => {
  it.each([
    ['leases', 0, 10, [0]],
    ['leases', 0, 11, [0, 11]],
    ['leases', 1, 1, [0, 1]],
    ['leases', 2, 0, [0]],
    ['sessions', 0, 500, [0]],
    ['coverage', 1, 10, [0]],
    ['coverage', 0, 11, [0, 11]],
  ] as const)('%s of code %i, 10 seconds long, the second from second %i, begin at %j', (kind, code, second, firsts) => {
    expect(joined(segmentSpans()[kind], code, second)).toEqual(firsts);
  });
});

describe('namedSpans', () => {
  it('gives each end and code the name that it has in a segment', () => {
    const spans = { x: Uint32Array.of(1), y: Uint32Array.of(2), code: Uint8Array.of(3), first: Uint32Array.of(4), last: Uint32Array.of(5) };

    const { leases, sessions, coverage } = namedSpans({ leases: spans, sessions: spans, coverage: spans });

    const time = { first: spans.first, last: spans.last };
    expect(leases).toEqual({ address: spans.x, resource: spans.y, what: spans.code, ...time });
    expect(sessions).toEqual({ credential: spans.x, holder: spans.y, ...time });
    expect(coverage).toEqual({ source: Uint8Array.of(1), resource: spans.y, lost: spans.code, ...time });
  });
});
