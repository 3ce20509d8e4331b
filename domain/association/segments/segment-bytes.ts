import { ByteReader } from '../columns/byte-reader.js';
import { ByteWriter } from '../columns/byte-writer.js';
import { checkSegment } from './check-segment.js';
import type { Segment, SegmentEndpoint, SegmentRows } from './segment.js';

/** `CVSG`, little-endian. */
const magic = 0x4753_5643;
const version = 1;

/** Bytes of one row of each part: what a count of rows is compared with before anything is made of it. */
const bytesOfRow = { rows: 27, leases: 17, sessions: 16, coverage: 14, ids: 12 } as const;

function writeEndpoints(writer: ByteWriter, endpoints: readonly SegmentEndpoint[]): void {
  const scopes = [...new Set(endpoints.map(({ scope }) => scope))].sort();
  const places = new Map(scopes.map((scope, n) => [scope, n]));
  writer.texts(scopes);
  writer.texts(endpoints.map(({ name }) => name));
  writer.column(Uint32Array.from(endpoints, ({ scope }) => places.get(scope) as number));
  writer.column(Uint8Array.from(endpoints, ({ kind }) => kind));
}

function readEndpoints(reader: ByteReader): readonly SegmentEndpoint[] {
  const scopes = reader.texts();
  const names = reader.texts();
  const places = reader.wide(names.length);
  const kinds = reader.narrow(names.length);
  return names.map((name, n) => {
    const scope = scopes[places[n] as number];
    if (scope === undefined) return reader.refuse('an endpoint has no scope');
    return { kind: kinds[n] as number, scope, name };
  });
}

function readRows(reader: ByteReader): SegmentRows {
  const rows = reader.rows(bytesOfRow.rows);
  return {
    from: reader.wide(rows),
    to: reader.wide(rows),
    relation: reader.narrow(rows),
    source: reader.narrow(rows),
    principal: reader.wide(rows),
    slot: reader.narrow(rows),
    count: reader.wide(rows),
    first: reader.wide(rows),
    last: reader.wide(rows),
  };
}

function writeColumns(writer: ByteWriter, columns: readonly (Uint8Array | Uint32Array)[]): void {
  writer.number(columns[0]?.length ?? 0);
  for (const column of columns) writer.column(column);
}

/** A segment as bytes, the same for the same segment. */
export function encodeSegment({ awsAccountId, day, endpoints, rows, leases, sessions, coverage, ids }: Segment): Uint8Array {
  const writer = new ByteWriter();
  writer.number(magic);
  writer.number(version);
  writer.texts([awsAccountId]);
  writer.number(day);
  writeEndpoints(writer, endpoints);
  writeColumns(writer, [rows.from, rows.to, rows.relation, rows.source, rows.principal, rows.slot, rows.count, rows.first, rows.last]);
  writeColumns(writer, [leases.address, leases.resource, leases.first, leases.last, leases.what]);
  writeColumns(writer, [sessions.credential, sessions.holder, sessions.first, sessions.last]);
  writeColumns(writer, [coverage.source, coverage.resource, coverage.first, coverage.last, coverage.lost]);
  writeColumns(writer, [ids.high, ids.low, ids.row]);
  return writer.finish();
}

/** Reads a segment back; throws InvalidObjectError for anything that `encodeSegment` does not write. */
export function decodeSegment(bytes: Uint8Array): Segment {
  const reader = new ByteReader(bytes, 'segment');
  reader.expect(magic, 'kind');
  reader.expect(version, 'version');
  const [awsAccountId = ''] = reader.texts();
  const day = reader.number();
  const endpoints = readEndpoints(reader);
  const rows = readRows(reader);
  let count = reader.rows(bytesOfRow.leases);
  const leases = {
    address: reader.wide(count),
    resource: reader.wide(count),
    first: reader.wide(count),
    last: reader.wide(count),
    what: reader.narrow(count),
  };
  count = reader.rows(bytesOfRow.sessions);
  const sessions = { credential: reader.wide(count), holder: reader.wide(count), first: reader.wide(count), last: reader.wide(count) };
  count = reader.rows(bytesOfRow.coverage);
  const coverage = {
    source: reader.narrow(count),
    resource: reader.wide(count),
    first: reader.wide(count),
    last: reader.wide(count),
    lost: reader.narrow(count),
  };
  count = reader.rows(bytesOfRow.ids);
  const ids = { high: reader.wide(count), low: reader.wide(count), row: reader.wide(count) };
  reader.end();
  const segment = { awsAccountId, day, endpoints, rows, leases, sessions, coverage, ids };
  const wrong = checkSegment(segment);
  return wrong === undefined ? segment : reader.refuse(wrong);
}
