import type { LogFile, LogKind, ReadReport } from './log-source.js';
import type { ObservationSink } from './observation-sink.js';

/**
 * Reads one file of one kind from decompressed bytes in pieces of any size; the result does not depend on where pieces end.
 * Never throws for content: what cannot be read is counted. Keeps at most 1 MiB of a line.
 */
export interface LogReader {
  push(bytes: Uint8Array): void;
  /** Ends the file; `isCut` when the bytes ended before the file did (a truncated gzip). */
  end(isCut: boolean): ReadReport;
}

/** One kind of log: how it is told from others, and its reader. */
export interface LogFormat {
  readonly kind: LogKind;
  /** True when the first bytes of a file (at most 64 KiB, decompressed) are of this kind. */
  readonly isFormat: (head: Uint8Array, file: LogFile) => boolean;
  readonly open: (file: LogFile, sink: ObservationSink) => LogReader;
}

/** A format whose files cannot be read front to back (Parquet): it is given the whole file, at most 256 MiB. */
export interface WholeFileFormat {
  readonly kind: LogKind;
  readonly isFormat: (head: Uint8Array, file: LogFile) => boolean;
  readonly read: (whole: Uint8Array, file: LogFile, sink: ObservationSink) => Promise<ReadReport>;
}
