import { createHash } from 'node:crypto';
import type { LogFormat, WholeFileFormat } from '../../domain/association/logs/log-reader.js';
import type { LogFile, LogKind, ReadReport } from '../../domain/association/logs/log-source.js';
import type { ObservationSink } from '../../domain/association/logs/observation-sink.js';
import { UnknownReader } from './unknown-reader.js';
import { WholeFileReader } from './whole-file-reader.js';

/** The formats that files are told apart by. */
export interface Formats {
  /** By the first bytes, at most 64 KiB. */
  readonly formatOf: (head: Uint8Array, file: LogFile) => LogFormat | undefined;
  readonly wholeFile: readonly WholeFileFormat[];
}

/** A LogReader, or one that has to wait for the end. */
export interface FileReader {
  push(bytes: Uint8Array): void;
  end(isCut: boolean): ReadReport | Promise<ReadReport>;
}

const headBytesMax = 64 * 1024;

/** Kinds whose lines name AWS account and region themselves: the same content says the same wherever it lies. */
const selfContained: ReadonlySet<LogKind | undefined> = new Set(['cloudtrail', 'config']);

/** One decompressed file on its way through the reader of its format, which its first bytes decide. */
export class FileReading {
  readonly #hash = createHash('sha256');
  readonly #head: Uint8Array[] = [];
  #headBytes = 0;
  #reader: FileReader | undefined;

  constructor(
    private readonly file: LogFile,
    private readonly formats: Formats,
    private readonly sink: ObservationSink,
  ) {}

  push(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    if (this.#reader !== undefined) {
      this.#reader.push(bytes);
      return;
    }
    this.#headBytes += bytes.length;
    // Only what has to wait is copied.
    if (this.#headBytes >= headBytesMax) this.#begin(bytes);
    else this.#head.push(Uint8Array.from(bytes));
  }

  async end(isCut: boolean): Promise<ReadReport> {
    return (this.#reader ?? this.#begin()).end(isCut);
  }

  /** Equal for files that say the same: by content, by what only the place of the file tells of it, and by whose alone it may be. */
  contentHash(kind: LogKind | undefined, onlyAccount?: string): string {
    const { awsAccountId = '', region = '', flowFormat = '' } = this.file;
    if (!selfContained.has(kind)) this.#hash.update(JSON.stringify([awsAccountId, region, flowFormat]));
    if (onlyAccount !== undefined) this.#hash.update(JSON.stringify([onlyAccount]));
    return this.#hash.digest('hex');
  }

  #begin(bytes: Uint8Array = new Uint8Array()): FileReader {
    const waiting = this.#head.splice(0);
    const kept = waiting.length === 0 ? bytes : Buffer.concat([...waiting, bytes]);
    const head = kept.subarray(0, headBytesMax);
    const format = this.formats.formatOf(head, this.file);
    const reader = format?.open(this.file, this.sink) ?? this.#otherReader(head);
    reader.push(kept);
    this.#reader = reader;
    return reader;
  }

  #otherReader(head: Uint8Array): FileReader {
    const whole = this.formats.wholeFile.find((one) => one.isFormat(head, this.file));
    return whole === undefined ? new UnknownReader() : new WholeFileReader(whole, this.file, this.sink);
  }
}
