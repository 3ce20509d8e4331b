import type { Column } from './column-set.js';

/** Columns start at multiples of this many bytes. */
const alignment = 4;

/** Writes a table's columns and texts one after the other: little-endian, lengths first. */
export class ByteWriter {
  #parts: Uint8Array[] = [];
  #bytes = 0;

  /** A whole number of 32 bits. */
  number(value: number): void {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value, true);
    this.#put(bytes);
  }

  /** A column without its length, which the reader knows. Machines that run Node are little-endian, so its memory is its file. */
  column(column: Column): void {
    this.#put(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    this.#put(new Uint8Array((alignment - (this.#bytes % alignment)) % alignment));
  }

  /** Texts as UTF-8: how many, the lengths, then all of them as one. */
  texts(texts: readonly string[]): void {
    const joined = Buffer.from(texts.join(''), 'utf8');
    this.number(texts.length);
    this.number(joined.length);
    this.column(Uint32Array.from(texts, (text) => Buffer.byteLength(text, 'utf8')));
    this.column(joined);
  }

  /** Everything written so far as one piece. */
  finish(): Uint8Array {
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.#parts = [whole];
    return whole;
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#bytes += bytes.length;
  }
}
