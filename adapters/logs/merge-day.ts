import { createHash } from 'node:crypto';
import { encodeLastingDay, lastingDayOf } from '../../domain/association/segments/lasting-day.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { decodeSegment, encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import { SegmentMerge } from '../../domain/association/segments/segment-merge.js';
import type { Objects } from '../../domain/ports/objects.js';
import { collectBuffers } from './collect-garbage.js';
import { fileKeys } from './file-keys.js';
import { keysOf } from './keys-of.js';

/** One AWS account's day; days since 1970-01-01. */
export interface AccountDay {
  readonly awsAccountId: string;
  readonly day: number;
}

/** A day has a part for each file: so many are asked for at once. */
const partsReadAtOnce = 8;

/** Parts are held up to so many bytes; then they become one. */
const heldBytesMax = 32 * 2 ** 20;

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
  // Of a large day the parts go before its bytes come.
  collectBuffers();
  if (merged !== undefined) await writeDay(objects, merged);
  else for (const key of [segmentKeys.day(awsAccountId, day), segmentKeys.lasting(awsAccountId, day)]) await objects.remove(key);
  await objects.write(mark, version);
  return true;
}

/** The segment, and what other days need of it. */
async function writeDay(objects: Objects, merged: Segment): Promise<void> {
  const { awsAccountId, day } = merged;
  const bytes = encodeSegment(merged);
  await objects.write(segmentKeys.day(awsAccountId, day), bytes);
  await objects.write(segmentKeys.lasting(awsAccountId, day), encodeLastingDay(lastingDayOf(merged, bytes)));
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

/** Bytes of all parts of the day that has most: what merging it holds at once, up to twice. */
export async function largestDayBytes(objects: Objects): Promise<number> {
  const bytesOf = new Map<string, number>();
  for (let page = await objects.list(fileKeys.segments); page.length > 0; page = await objects.list(fileKeys.segments, page.at(-1)?.key)) {
    for (const { key, bytes } of page) {
      const day = key.slice(0, key.lastIndexOf('/'));
      bytesOf.set(day, (bytesOf.get(day) ?? 0) + bytes);
    }
  }
  return [...bytesOf.values()].reduce((most, bytes) => Math.max(most, bytes), 0);
}

async function mergedParts(objects: Objects, keys: readonly string[]): Promise<Segment | undefined> {
  let merge = new SegmentMerge();
  let heldBytes = 0;
  for (let from = 0; from < keys.length; from += partsReadAtOnce) {
    const parts = await Promise.all(keys.slice(from, from + partsReadAtOnce).map((key) => objects.read(key)));
    for (const { bytes } of parts.filter((part) => part !== undefined)) {
      if (heldBytes >= heldBytesMax) [merge, heldBytes] = [goneOn(merge), 0];
      merge.add(decodeSegment(bytes));
      heldBytes += bytes.length;
    }
  }
  return heldBytes === 0 ? undefined : merge.finish();
}

/** A merge whose parts so far have become one. */
function goneOn(merge: SegmentMerge): SegmentMerge {
  const next = new SegmentMerge();
  next.add(merge.finish());
  return next;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
