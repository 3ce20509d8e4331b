import { ByteReader } from '../columns/byte-reader.js';
import { ByteWriter } from '../columns/byte-writer.js';
import { type DaysOfSource, SourceDays } from '../coverage/source-days.js';
import { isOfDayOnly } from '../join/address-book.js';
import { endpointKinds, type LeaseSighting } from '../logs/observation-sink.js';
import { sha256Of } from '../sha256-of.js';
import type { Segment, SegmentEndpoint } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';
import { decodeSegment, encodeSegment } from './segment-bytes.js';

/**
 * What other days need of one AWS account's day: assignments, releases and longer leases, and who was issued credentials. It is small beside
 * the segment, so that one more day is joined without reading those before it whole.
 */
export interface LastingDay {
  /** SHA-256 of the segment's bytes. */
  readonly segmentHash: string;
  /** True where a credential was issued to an address: who that was only what was seen on this day tells. */
  readonly isAddressHeld: boolean;
  /** SHA-256 of `sessions`. */
  readonly sessionsHash: string;
  readonly sources: readonly DaysOfSource[];
  /** Segments as bytes, equal for equal content; empty where there is nothing. */
  readonly leases: Uint8Array;
  readonly sessions: Uint8Array;
}

/** `CVLD`, little-endian. */
const magic = 0x444c_5643;
const version = 1;

const whats = ['held', 'begins', 'ends'] as const;
const addressKind = endpointKinds.indexOf('address');
const nothing = new Uint8Array();

/** What lasts of a segment, and which segment it is: `bytes` are those it is stored as. */
export function lastingDayOf(segment: Segment, bytes: Uint8Array): LastingDay {
  const { endpoints, sessions: spans } = segment;
  const sessions = bytesOf(sessionsOf(segment));
  const sourceDays = new SourceDays();
  sourceDays.take(segment);
  return {
    segmentHash: sha256Of(bytes),
    isAddressHeld: spans.holder.some((place) => endpoints[place - 1]?.kind === addressKind),
    sources: sourceDays.finish(),
    leases: bytesOf(lastingLeases(segment)),
    sessions,
    sessionsHash: sha256Of(sessions),
  };
}

/** The segment of a part; undefined for nothing. Throws InvalidObjectError. */
export function segmentOfPart(part: Uint8Array): Segment | undefined {
  return part.length === 0 ? undefined : decodeSegment(part);
}

/** What lasts of a day as bytes. */
export function encodeLastingDay({ leases, sessions, ...head }: LastingDay): Uint8Array {
  const writer = new ByteWriter();
  writer.number(magic);
  writer.number(version);
  writer.texts([JSON.stringify(head)]);
  for (const part of [leases, sessions]) {
    writer.number(part.length);
    writer.column(part);
  }
  return writer.finish();
}

/** Reads it back; throws InvalidObjectError for anything that `encodeLastingDay` does not write. */
export function decodeLastingDay(bytes: Uint8Array): LastingDay {
  const reader = new ByteReader(bytes, 'lasting day');
  reader.expect(magic, 'kind');
  reader.expect(version, 'version');
  const [head = ''] = reader.texts();
  const [leases, sessions] = [reader.narrow(reader.rows(1)), reader.narrow(reader.rows(1))];
  reader.end();
  const about = JSON.parse(head) as Omit<LastingDay, 'leases' | 'sessions' | 'sessionsHash'> & Partial<LastingDay>;
  // What was stored before this was kept lacks it.
  return { ...about, sessionsHash: about.sessionsHash ?? sha256Of(sessions), leases, sessions };
}

function bytesOf(builder: SegmentBuilder): Uint8Array {
  const [segment] = builder.finish();
  return segment === undefined ? nothing : encodeSegment(segment);
}

function lastingLeases({ awsAccountId, day, endpoints, leases }: Segment): SegmentBuilder {
  const builder = new SegmentBuilder();
  leases.address.forEach((place, n) => {
    const span = { first: leases.first[n] as number, last: leases.last[n] as number, what: whats[leases.what[n] as number] ?? 'held' };
    if (isOfDayOnly(day, span)) return;
    const { scope, name: address } = endpoints[place - 1] as SegmentEndpoint;
    const sighting: LeaseSighting = { scope, address, resource: numberIn(builder, endpoints[(leases.resource[n] as number) - 1]), ...span };
    builder.lease(Number(awsAccountId), sighting);
  });
  return builder;
}

function sessionsOf({ awsAccountId, endpoints, sessions }: Segment): SegmentBuilder {
  const builder = new SegmentBuilder();
  sessions.credential.forEach((place, n) => {
    const [credential, holder] = [place, sessions.holder[n] as number].map((end) => numberIn(builder, endpoints[end - 1]));
    const span = [sessions.first[n] as number, sessions.last[n] as number] as const;
    builder.session(Number(awsAccountId), credential as number, holder as number, ...span);
  });
  return builder;
}

function numberIn(builder: SegmentBuilder, endpoint: SegmentEndpoint | undefined): number {
  const { kind, scope, name } = endpoint as SegmentEndpoint;
  return builder.endpoint(endpointKinds[kind] as (typeof endpointKinds)[number], scope, name);
}
