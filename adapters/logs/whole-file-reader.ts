import type { WholeFileFormat } from '../../domain/association/logs/log-reader.js';
import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import type { ObservationSink } from '../../domain/association/logs/observation-sink.js';

/** The most a file may have that cannot be read front to back. */
export const wholeFileBytesMax = 256 * 2 ** 20;

/** Gathers a file that cannot be read front to back; one too large is counted as one line that could not be read. */
export class WholeFileReader {
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor(
    private readonly format: WholeFileFormat,
    private readonly file: LogFile,
    private readonly sink: ObservationSink,
    private readonly bytesMax: number = wholeFileBytesMax,
  ) {}

  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.bytesMax) this.#pieces = [];
    else this.#pieces.push(Uint8Array.from(bytes));
  }

  async end(isCut: boolean): Promise<ReadReport> {
    if (this.#bytes > this.bytesMax) return this.#unread(`longer than ${this.bytesMax / 2 ** 20} MiB`);
    // Such a file is read from its end, which a cut one lacks.
    return isCut ? this.#unread('cut off') : this.format.read(Buffer.concat(this.#pieces.splice(0)), this.file, this.sink);
  }

  #unread(why: string): ReadReport {
    return { kind: this.format.kind, bytes: this.#bytes, lines: 1, used: 0, silent: {}, unreadable: { [why]: 1 } };
  }
}
