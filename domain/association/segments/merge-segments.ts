import { InvalidObjectError } from '../../errors.js';
import type { Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';

/** Parts of one AWS account's day as one segment, equal bits in any order and grouping; an event in several parts counts once. Throws InvalidObjectError when they are not of one day. */
export function mergeSegments(parts: readonly Segment[]): Segment {
  const builder = new SegmentBuilder();
  for (const part of parts) builder.take(part);
  const merged = builder.finish();
  const [segment] = merged;
  if (segment === undefined || merged.length > 1) throw new InvalidObjectError('segment', 'its parts are not of one AWS account and day');
  return segment;
}
