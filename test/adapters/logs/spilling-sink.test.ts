import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { SpillingSink } from '../../../adapters/logs/spilling-sink.js';
import type { ObservationSink } from '../../../domain/association/logs/observation-sink.js';
import { mergeSegments } from '../../../domain/association/segments/merge-segments.js';
import type { Segment } from '../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { encodeSegment } from '../../../domain/association/segments/segment-bytes.js';

const account = 111_122_223_333;

type Act = readonly [kind: number, from: number, to: number, second: number];

/** A reader that keeps the numbers of endpoints, as they all do. */
function actor(sink: ObservationSink) {
  const numbers = new Map<number, number>();
  const number = (end: number) => {
    const known = numbers.get(end) ?? sink.endpoint(end % 2 === 0 ? 'id' : 'address', 'vpc-1', `end-${end}`);
    numbers.set(end, known);
    return known;
  };
  return ([kind, from, to, second]: Act) => {
    const span = { first: second, last: second };
    if (kind === 0) sink.lease(account, { scope: 'vpc-1', address: `end-${from}`, resource: number(to), ...span, what: 'held' });
    else if (kind === 1) sink.session(account, number(from), number(to), second, second);
    else if (kind === 2) sink.coverage(account, { source: 8, resource: number(to), ...span, lost: false });
    else sink.observe(account, number(from), number(to), 12, 8, second, second, 1, number(kind), kind > 6 ? 7 : 0, kind > 6 ? second : 0);
  };
}

const act = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.nat({ max: 2_000 }));

describe('SpillingSink', () => {
  it('keeps what is of the only AWS account that it may be, and counts the rest', () => {
    const sink = new SpillingSink(444_455_556_666);
    const tell = actor(sink);
    for (const kind of [0, 1, 2, 3]) tell([kind, 1, 2, 60]);
    const ends = [sink.endpoint('id', '', 'a'), sink.endpoint('id', '', 'b')] as const;
    sink.observe(444_455_556_666, ...ends, 12, 8, 60, 60, 1, 0, 0, 0);

    expect(sink.foreign).toBe(4);
    expect(sink.takeOut().segments.map(({ awsAccountId }) => awsAccountId)).toEqual(['444455556666']);
  });

  it('taken out at any places, its parts merge to what one builder gathers', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), (acts, cuts) => {
        const [whole, sink] = [new SegmentBuilder(), new SpillingSink()];
        const [tellWhole, tellSink] = [actor(whole), actor(sink)];
        const parts: Segment[] = [];
        acts.forEach((one, index) => {
          tellWhole(one);
          tellSink(one);
          if (cuts.includes(index)) parts.push(...sink.takeOut().segments);
        });
        parts.push(...sink.takeOut().segments);
        expect(encodeSegment(mergeSegments(parts))).toEqual(encodeSegment(mergeSegments(whole.finish())));
      }),
    );
  });

  it('hands items over once, counts what it holds and what was refused', () => {
    const sink = new SpillingSink();
    sink.item({ arn: 'a' });
    sink.observe(account, 0, 0, 12, 8, 5, 5, 1, 0, 0, 0);

    expect([sink.items, sink.rows, sink.refused]).toEqual([1, 0, 1]);
    expect(sink.takeOut().items).toEqual([{ arn: 'a' }]);
    expect([sink.items, sink.refused, sink.takeOut().items]).toEqual([0, 1, []]);
  });

  it('more endpoints than a file may name are nobody, and what they do is refused', () => {
    const sink = new SpillingSink();
    for (let index = 0; index < 500_000; index += 1) sink.endpoint('id', '', `${index}`);

    const one = sink.endpoint('id', '', 'one more');
    sink.observe(account, 1, one, 12, 8, 5, 5, 1, 0, 0, 0);

    expect([one, sink.refused]).toEqual([0, 1]);
  });
});
