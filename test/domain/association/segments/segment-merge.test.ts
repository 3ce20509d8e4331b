import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { SegmentMerge } from '../../../../domain/association/segments/segment-merge.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { leased, logCalls, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const ends: readonly [NamedEnd, NamedEnd] = [
  ['id', '', 'i-1'],
  ['arn', '', 'arn:aws:s3:::orders'],
];

const segmentOf = (...calls: Parameters<typeof segmentsOfCalls>[0]) => segmentsOfCalls(calls)[0] as Segment;

describe('SegmentMerge', () => {
  it('is one part as it is', () => {
    fc.assert(
      fc.property(logCalls, (calls) => {
        for (const part of segmentsOfCalls(calls)) {
          const merge = new SegmentMerge();
          merge.add(part);

          expect(merge.finish()).toEqual(part);
        }
      }),
    );
  });

  it('joins the leases of parts that touch', () => {
    const merge = new SegmentMerge();
    merge.add(segmentOf(leased('vpc-1', '10.0.0.5', ends[0], 0, 59)));
    merge.add(segmentOf(leased('vpc-1', '10.0.0.5', ends[0], 60, 90)));

    expect([...merge.finish().leases.last]).toEqual([90]);
  });

  it('refuses a part of another AWS account, and to end without one', () => {
    const merge = new SegmentMerge();
    merge.add(segmentOf(observed(...ends, { account: 1 })));

    expect(() => merge.add(segmentOf(observed(...ends, { account: 2 })))).toThrow(InvalidObjectError);
    expect(() => new SegmentMerge().finish()).toThrow(InvalidObjectError);
  });
});
