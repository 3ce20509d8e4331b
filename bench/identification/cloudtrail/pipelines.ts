import { gunzipSync, gzipSync } from 'node:zlib';
import { decompress } from '../../../adapters/logs/decompress.js';
import { cloudTrailFormat } from '../../../domain/association/logs/cloudtrail/cloud-trail-format.js';
import type { Segment } from '../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { readPlainTrail } from '../../../test/support/plain-trail.js';
import { diskPieces } from '../disk-pieces.js';
import type { Pipelines } from '../pipelines.js';
import { MapEdges } from './map-edges.js';
import { sampleFile } from './sample-file.js';

const file = { name: 'sample' };

/** How much is read in each run. */
export interface TrailAmount {
  readonly files: number;
  readonly eventsPerFile: number;
}

/** The files of an amount, and how large they are decompressed. */
export function trailFiles({ files, eventsPerFile }: TrailAmount): { readonly zipped: readonly Buffer[]; readonly bytes: number } {
  const contents = Array.from({ length: files }, (_, number) => Buffer.from(sampleFile(number + 1, eventsPerFile)));
  return { zipped: contents.map((content) => gzipSync(content)), bytes: contents.reduce((sum, { length }) => sum + length, 0) };
}

/** The product's own way: gzip → the reader of bytes → segments, ready to be stored. */
export async function readBytes(files: readonly Buffer[]): Promise<readonly Segment[]> {
  const builder = new SegmentBuilder();
  for (const one of files) {
    const reader = cloudTrailFormat.open(file, builder);
    await decompress(diskPieces(one), (bytes) => reader.push(bytes));
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

/** The ways that are compared. */
export function cloudTrailPipelines(amount: TrailAmount): Pipelines {
  const { zipped } = trailFiles(amount);
  return { bytes: () => readBytes(zipped), plain: () => readPlainly(zipped), bare: () => readBarely(zipped) };
}
