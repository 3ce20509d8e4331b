import { isOfDayOnly } from '../join/address-book.js';
import type { LeaseSighting, ObservationSink } from '../logs/observation-sink.js';
import type { Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';
import { takeSegment } from './take-segment.js';

/** Keeps of a segment what other days need. */
class LastingSink implements ObservationSink {
  constructor(
    readonly builder: SegmentBuilder,
    readonly day: number,
  ) {}

  endpoint: ObservationSink['endpoint'] = (kind, scope, name) => this.builder.endpoint(kind, scope, name);
  observe: ObservationSink['observe'] = () => {};
  coverage: ObservationSink['coverage'] = () => {};
  item: ObservationSink['item'] = () => {};
  session: ObservationSink['session'] = (...session) => this.builder.session(...session);

  lease(awsAccount: number, sighting: LeaseSighting): void {
    if (!isOfDayOnly(this.day, sighting)) this.builder.lease(awsAccount, sighting);
  }
}

/**
 * The part of a segment that other days need to be joined: assignments, releases and leases longer than the day, and who was issued credentials.
 * It is small, so one more day is joined without reading those before it whole. Undefined where nothing lasts.
 */
export function lastingPart(segment: Segment): Segment | undefined {
  const builder = new SegmentBuilder();
  takeSegment(segment, new LastingSink(builder, segment.day));
  return builder.finish()[0];
}
