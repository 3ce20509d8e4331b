import type { Segment } from './segment.js';
import { SegmentMerge } from './segment-merge.js';

/** Parts of one AWS account's day as one segment. Throws InvalidObjectError when they are not of one day. */
export function mergeSegments(parts: readonly Segment[]): Segment {
  const merge = new SegmentMerge();
  for (const part of parts) merge.add(part);
  return merge.finish();
}
