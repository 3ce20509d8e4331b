import { createHash } from 'node:crypto';
import { mergeSegments } from '../../domain/association/segments/merge-segments.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { decodeSegment, encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import type { Objects } from '../../domain/ports/objects.js';
import { fileKeys } from './file-keys.js';
import { keysOf } from './keys-of.js';

/** One AWS account's day; days since 1970-01-01. */
export interface AccountDay {
  readonly awsAccountId: string;
  readonly day: number;
}

/** Parts held at once; a day has one for each file. */
const partsAtOnce = 16;

/**
 * Brings the merged segment of a day up to its parts: nothing is read where they are those of the last time, whose names say their
 * content. Answers whether anything was written. Throws InvalidObjectError for a part that is none.
 */
export async function mergeDay(objects: Objects, { awsAccountId, day }: AccountDay): Promise<boolean> {
  const keys = await allOf(keysOf(objects, segmentKeys.parts(awsAccountId, day)));
  const mark = fileKeys.merge(awsAccountId, day);
  const version = createHash('sha256').update(keys.join('\n')).digest();
  const known = await objects.read(mark);
  if (known !== undefined && version.equals(known.bytes)) return false;
  const merged = await mergedParts(objects, keys);
  if (merged === undefined) await objects.remove(segmentKeys.day(awsAccountId, day));
  else await objects.write(segmentKeys.day(awsAccountId, day), encodeSegment(merged));
  await objects.write(mark, version);
  return true;
}

/** Every AWS account's day that has parts, or had some when it was merged last; in order. */
export async function daysOf(objects: Objects): Promise<readonly AccountDay[]> {
  const found = new Set<string>();
  for (const prefix of [fileKeys.segments, fileKeys.merges]) {
    for await (const key of keysOf(objects, prefix)) found.add(key.split('/').slice(1, 3).join('/'));
  }
  return [...found].sort().map((place) => {
    const [awsAccountId = '', date = ''] = place.split('/');
    return { awsAccountId, day: Date.parse(date) / 86_400_000 };
  });
}

async function mergedParts(objects: Objects, keys: readonly string[]): Promise<Segment | undefined> {
  let merged: Segment | undefined;
  for (let from = 0; from < keys.length; from += partsAtOnce) {
    const parts = await Promise.all(keys.slice(from, from + partsAtOnce).map((key) => objects.read(key)));
    const segments = parts.flatMap((part) => (part === undefined ? [] : [decodeSegment(part.bytes)]));
    const all = merged === undefined ? segments : [merged, ...segments];
    if (all.length > 0) merged = all.length === 1 ? all[0] : mergeSegments(all);
  }
  return merged;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
