import { cloudTrailFormat } from '../../domain/association/logs/cloudtrail/cloud-trail-format.js';
import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import { type NotedLog, NotingSink } from './noting-sink.js';
import { readPlainTrail } from './plain-trail.js';

/** What a reader answered and told. */
export interface TrailReading {
  readonly report: ReadReport;
  readonly noted: NotedLog;
}

const file: LogFile = { name: 'trail.json' };

/** Reads a file with the reader under test, in pieces that end at these places (in bytes), or whole. */
export function readTrail(content: string | Uint8Array, ends: readonly number[] = [], isCut = false): TrailReading {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sink = new NotingSink();
  const reader = cloudTrailFormat.open(file, sink);
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    reader.push(bytes.subarray(start, end));
    start = end;
  }
  return { report: reader.end(isCut), noted: sink.noted() };
}

/** Reads a file that is JSON as a whole with the plain pipeline. */
export function readPlainly(content: string | Uint8Array): TrailReading {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sink = new NotingSink();
  return { report: readPlainTrail(bytes, file, sink), noted: sink.noted() };
}
