import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../../domain/association/segments/segment-builder.js';
import { takeSegment } from '../../../../domain/association/segments/take-segment.js';
import { logCalls, segmentsOfCalls } from '../../../support/log-calls.js';

describe('takeSegment', () => {
  it('tells a sink all that the segment holds', () => {
    fc.assert(
      fc.property(logCalls, (calls) => {
        for (const segment of segmentsOfCalls(calls)) {
          const builder = new SegmentBuilder();
          takeSegment(segment, builder);

          expect(builder.finish()).toEqual([segment] as readonly Segment[]);
        }
      }),
    );
  });
});
