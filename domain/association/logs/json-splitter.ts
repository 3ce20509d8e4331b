import type { TakeLine } from './line-splitter.js';

/** The longest object that is kept: an envelope holds a batch of at most 1 MiB of messages, and JSON escapes lengthen it. */
export const objectBytesMax = 2 * 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;
const lineFeed = 0x0a;

/**
 * Cuts bytes that come in pieces of any size into JSON objects that follow one another, on lines or not, alone or in an array.
 * After an object that is too long it goes on at the next line. What an object holds is for the caller to parse.
 */
export class JsonSplitter {
  /** Bytes taken so far. */
  bytes = 0;
  /** Objects longer than `objectBytesMax`. */
  tooLong = 0;
  private kept = new Uint8Array(1024);
  private keptBytes = 0;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private isSkipping = false;

  constructor(private readonly take: TakeLine) {}

  push(piece: Uint8Array): void {
    this.bytes += piece.length;
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] as number;
      if (this.depth === 0) {
        if (byte === lineFeed) this.isSkipping = false;
        if (byte !== open || this.isSkipping) continue;
        start = at;
        this.depth = 1;
      } else if (this.isEnd(byte)) {
        this.keep(piece, start, at + 1);
        this.tell();
      } else if (this.keptBytes + at - start >= objectBytesMax) this.drop();
    }
    if (this.depth > 0) this.keep(piece, start, piece.length);
  }

  /** True when an object has begun and not ended: it is left out. */
  get hasRest(): boolean {
    return this.depth > 0;
  }

  /** Follows strings and braces; true at the brace that ends the object. */
  private isEnd(byte: number): boolean {
    if (this.isEscaped) this.isEscaped = false;
    else if (this.isInString) {
      if (byte === backslash) this.isEscaped = true;
      else if (byte === quote) this.isInString = false;
    } else if (byte === quote) this.isInString = true;
    else if (byte === open) this.depth++;
    else if (byte === close) return --this.depth === 0;
    return false;
  }

  private tell(): void {
    const bytes = this.keptBytes;
    this.keptBytes = 0;
    this.take(this.kept, 0, bytes);
  }

  private drop(): void {
    this.tooLong++;
    this.keptBytes = 0;
    this.depth = 0;
    this.isInString = false;
    this.isEscaped = false;
    this.isSkipping = true;
  }

  private keep(piece: Uint8Array, start: number, end: number): void {
    const bytes = this.keptBytes + end - start;
    if (bytes > this.kept.length) {
      const larger = new Uint8Array(Math.max(bytes, this.kept.length * 2));
      larger.set(this.kept.subarray(0, this.keptBytes));
      this.kept = larger;
    }
    this.kept.set(piece.subarray(start, end), this.keptBytes);
    this.keptBytes = bytes;
  }
}
