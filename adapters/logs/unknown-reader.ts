import type { ReadReport } from '../../domain/association/logs/log-source.js';

const newline = 0x0a;

/** Counts the lines of a file of no known kind, so that it is shown and not forgotten. */
export class UnknownReader {
  #bytes = 0;
  #lines = 0;
  #isWithinLine = false;

  push(bytes: Uint8Array): void {
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) this.#lines += 1;
    this.#bytes += bytes.length;
    if (bytes.length > 0) this.#isWithinLine = bytes.at(-1) !== newline;
  }

  end(): ReadReport {
    const lines = this.#lines + (this.#isWithinLine ? 1 : 0);
    return { bytes: this.#bytes, lines, used: 0, silent: {}, unreadable: lines === 0 ? {} : { 'of no known kind': lines } };
  }
}
