import { escapes, hexDigits, oddBytes } from './json-bytes.js';

/** Why a cursor stopped. `cut`: the bytes ended within a value, which more bytes may complete. */
export const cursorFaults = { none: 0, cut: 1, invalid: 2, deep: 3 } as const;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Walks over the texts of JSON (RFC 8259) in bytes, and over single bytes between them. Four bytes are looked at in one step: texts are most of
 * a log.
 */
export class TextCursor {
  bytes: Uint8Array = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  end = 0;
  /** Where it stands. */
  at = 0;
  /** One of `cursorFaults`. */
  fault: number = cursorFaults.none;
  /** Of the string passed last: its text without quotes, and whether that is its value as it stands (ASCII without escapes). */
  textStart = 0;
  textEnd = 0;
  isPlain = true;

  open(bytes: Uint8Array, start: number, end: number): void {
    if (bytes !== this.bytes) this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.fault = cursorFaults.none;
  }

  /** Stops; always false, so that callers can answer it. */
  stop(fault: number): false {
    this.fault = fault;
    return false;
  }

  /** Stops at a byte that does not belong here, or at the end of the bytes. */
  refuse(): false {
    return this.stop(this.at >= this.end ? cursorFaults.cut : cursorFaults.invalid);
  }

  /** Passes over white space and answers the byte after it, 0 at the end. */
  peek(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) {
        this.at = at;
        return byte;
      }
      at++;
    }
    this.at = end;
    return 0;
  }

  /** Passes over this byte, white space before it included. */
  take(byte: number): boolean {
    if (this.peek() !== byte || this.at >= this.end) return this.refuse();
    this.at++;
    return true;
  }

  /** Passes over a string; stands at its opening quote. */
  string(): boolean {
    const { view, bytes, end } = this;
    this.isPlain = true;
    this.textStart = this.at + 1;
    let at = this.at + 1;
    for (;;) {
      while (at + 4 <= end) {
        const four = view.getInt32(at, true);
        const odd = oddBytes(four);
        if (odd === 0) at += 4;
        else {
          at += (31 - Math.clz32(odd & -odd)) >> 3;
          break;
        }
      }
      if (at >= end) return this.stopAt(end, cursorFaults.cut);
      const byte = bytes[at] as number;
      if (byte === quote) {
        this.textEnd = at;
        this.at = at + 1;
        return true;
      }
      if (byte < 0x20) return this.stopAt(at, cursorFaults.invalid);
      if (byte >= 0x80 || byte === backslash) this.isPlain = false;
      if (byte !== backslash) at++;
      else if (!this.escape(at + 1)) return false;
      else at = this.at;
    }
  }

  /** What follows a backslash. */
  private escape(at: number): boolean {
    const { bytes, end } = this;
    if (at >= end) return this.stopAt(end, cursorFaults.cut);
    const isHex = bytes[at] === 0x75;
    if (!isHex && !escapes.has(bytes[at] as number)) return this.stopAt(at, cursorFaults.invalid);
    const last = isHex ? at + 4 : at;
    for (let one = at + 1; one <= last; one++) {
      if (one >= end) return this.stopAt(end, cursorFaults.cut);
      if (!hexDigits.has(bytes[one] as number)) return this.stopAt(one, cursorFaults.invalid);
    }
    this.at = last + 1;
    return true;
  }

  private stopAt(at: number, fault: number): false {
    this.at = at;
    return this.stop(fault);
  }
}
