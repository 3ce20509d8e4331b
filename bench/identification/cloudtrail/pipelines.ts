import { gunzipSync } from 'node:zlib';
import { cloudTrailFormat } from '../../../domain/association/logs/cloudtrail/cloud-trail-format.js';
import type { Segment } from '../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { readPlainTrail } from '../../../test/support/plain-trail.js';
import { MapEdges } from './map-edges.js';

const file = { name: 'sample' };

/** Decompressed sizes are in the last four bytes of a gzip file; one output of that size is made, up to 64 MiB. */
const chunkBytesMax = 64 * 1024 * 1024;

function inflated(file: Buffer): Buffer {
  const bytes = file.readUInt32LE(file.length - 4);
  return gunzipSync(file, { chunkSize: Math.min(bytes + 1024, chunkBytesMax) });
}

/** gzip → the reader of bytes → segments, ready to be stored. */
export function readBytes(files: readonly Buffer[]): readonly Segment[] {
  const builder = new SegmentBuilder();
  for (const one of files) {
    const reader = cloudTrailFormat.open(file, builder);
    reader.push(inflated(one));
    reader.end(false);
  }
  return builder.finish();
}

/** gzip → JSON.parse → the same rules → a Map of edges. */
export function readPlainly(files: readonly Buffer[]): ReadonlyMap<string, number> {
  const edges = new MapEdges();
  for (const one of files) readPlainTrail(gunzipSync(one), file, edges);
  return edges.counts;
}

interface BareEvent {
  readonly userIdentity?: { readonly arn?: string; readonly sessionContext?: { readonly sessionIssuer?: { readonly arn?: string } } };
  readonly eventName: string;
  readonly resources?: readonly { readonly ARN?: string }[];
}

/** gzip → JSON.parse → a Map by issuer, call and first ARN: no rules, no duplicates found, nothing checked; the least that a parse can cost. */
export function readBarely(files: readonly Buffer[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of files) {
    const { Records } = JSON.parse(gunzipSync(one).toString('utf8')) as { readonly Records: readonly BareEvent[] };
    for (const { userIdentity, eventName, resources } of Records) {
      const caller = userIdentity?.sessionContext?.sessionIssuer?.arn ?? userIdentity?.arn;
      const edge = `${caller}|${eventName}|${resources?.[0]?.ARN}`;
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return counts;
}
