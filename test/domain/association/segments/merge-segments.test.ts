import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeSegments } from '../../../../domain/association/segments/merge-segments.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { type LogCall, logCalls, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const ends: readonly [NamedEnd, NamedEnd] = [
  ['id', '', 'i-1'],
  ['arn', '', 'arn:aws:s3:::orders'],
];

function keyOf({ awsAccountId, day }: Segment): string {
  return `${awsAccountId} ${day}`;
}

/** Segments made file by file and merged day by day. */
function mergedFiles(files: readonly (readonly LogCall[])[]): readonly Segment[] {
  const parts = files.flatMap(segmentsOfCalls);
  const days = Map.groupBy(parts, keyOf);
  return [...days.values()]
    .map(mergeSegments)
    .sort((x, y) => (x.awsAccountId === y.awsAccountId ? x.day - y.day : x.awsAccountId < y.awsAccountId ? -1 : 1));
}

describe('mergeSegments', () => {
  it('counts a copy of an event in another file once', () => {
    const [one] = segmentsOfCalls([observed(...ends, { id: [1, 1] }), observed(...ends, { id: [1, 2] })]);
    const [other] = segmentsOfCalls([observed(...ends, { id: [1, 2] }), observed(...ends, { count: 5 })]);

    const merged = mergeSegments([one, other] as Segment[]);

    expect([...merged.rows.count]).toEqual([7]);
    expect([...merged.ids.low]).toEqual([1, 2]);
  });

  it('equals one segment of all, wherever files are cut and in whatever order they come', () => {
    fc.assert(
      fc.property(logCalls, fc.nat(40), fc.nat(40), (calls, x, y) => {
        const [from, to] = [Math.min(x, y), Math.max(x, y)];

        const merged = mergedFiles([calls.slice(to), calls.slice(0, from), calls.slice(from, to)]);

        expect(merged).toEqual(segmentsOfCalls(calls));
      }),
    );
  });

  it('may be done in steps, with equal bits', () => {
    fc.assert(
      fc.property(logCalls, logCalls, logCalls, (...files) => {
        const parts = files.map((calls) => segmentsOfCalls([observed(...ends, { first: 0, last: 0 }), ...calls])[0] as Segment);
        const [one, two, three] = parts as [Segment, Segment, Segment];

        expect(mergeSegments([mergeSegments([three, one]), two])).toEqual(mergeSegments(parts));
      }),
    );
  });

  it('refuses parts of two days, and none', () => {
    const days = segmentsOfCalls([observed(...ends), observed(...ends, { first: 90_000, last: 90_000 })]);

    expect(() => mergeSegments(days)).toThrow(InvalidObjectError);
    expect(() => mergeSegments([])).toThrow(InvalidObjectError);
  });
});
