import { relationNames } from '../../domain/association/evidence/relation.js';
import type { LogFormat, LogReader } from '../../domain/association/logs/log-reader.js';
import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import type { CoverageSighting, EndpointKind, LeaseSighting, ObservationSink } from '../../domain/association/logs/observation-sink.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';

/** Keeps what a reader tells, as sentences. */
export class HearingSink implements ObservationSink {
  readonly observed: string[] = [];
  readonly leases: string[] = [];
  readonly covered: string[] = [];
  private readonly names: string[] = ['nobody'];

  endpoint(kind: EndpointKind, scope: string, name: string): number {
    const sentence = [kind, scope, name].filter((text) => text !== '').join(' ');
    const known = this.names.indexOf(sentence);
    return known > 0 ? known : this.names.push(sentence) - 1;
  }

  observe(...[account, from, to, relation, , first, last, count, principal]: Parameters<ObservationSink['observe']>): void {
    const by = principal === 0 ? '' : ` by ${this.names[principal]}`;
    this.observed.push(`${account}: ${this.names[from]} ${relationNames[relation]} ${this.names[to]}${by}, ${count} in ${first}-${last}`);
  }

  lease(account: number, { scope, address, resource, first, last, what }: LeaseSighting): void {
    this.leases.push(`${account}: ${address} in ${scope} ${what} by ${this.names[resource]} ${first}-${last}`);
  }

  coverage(account: number, { resource, first, last, lost }: CoverageSighting): void {
    this.covered.push(`${account}: ${this.names[resource]} ${lost ? 'lost' : 'seen'} ${first}-${last}`);
  }

  session(): void {}

  item(): void {}
}

/** What was heard of a log, with the report. */
export interface HeardLog {
  readonly observed: readonly string[];
  readonly leases: readonly string[];
  readonly covered: readonly string[];
  readonly report: ReadReport;
}

/** A file of the AWS account 123456789012 in eu-west-1. */
export function aLogFile(changes: Partial<LogFile> = {}): LogFile {
  return { name: 'a.log', awsAccountId: '123456789012', region: 'eu-west-1', ...changes };
}

/** Pushes bytes in pieces of these sizes, over and over; all at once without sizes. */
export function pushInPieces(reader: LogReader, bytes: Uint8Array, sizes: readonly number[] = []): void {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? bytes.length;
    reader.push(bytes.subarray(at, at + size));
    at += size;
  }
}

/** Reads a log whole; lines are joined by LF. */
export function heard(format: LogFormat, log: string | Uint8Array | readonly string[], file = aLogFile(), isCut = false): HeardLog {
  const sink = new HearingSink();
  const reader = format.open(file, sink);
  const text = typeof log === 'string' || log instanceof Uint8Array ? log : `${log.join('\n')}\n`;
  pushInPieces(reader, Buffer.from(text));
  const report = reader.end(isCut);
  return { observed: sink.observed.sort(), leases: sink.leases.sort(), covered: sink.covered.sort(), report };
}

/** The segments of a log that comes in pieces, and its report: equal means equal bits. */
export function segmentsOfLog(
  format: LogFormat,
  bytes: Uint8Array,
  file = aLogFile(),
  sizes: readonly number[] = [],
): { readonly segments: readonly Segment[]; readonly report: ReadReport } {
  const builder = new SegmentBuilder();
  const reader = format.open(file, builder);
  pushInPieces(reader, bytes, sizes);
  const report = reader.end(false);
  return { segments: builder.finish(), report };
}
