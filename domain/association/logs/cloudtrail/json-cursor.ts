import { cursorFaults, TextCursor } from './text-cursor.js';

/** Levels of objects and arrays that are followed, the event's own counted; deeper ones are no log that a service writes. */
export const depthMax = 64;

const quote = 0x22;
const openObject = 0x7b;
const closeObject = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;

/** `true`, `null`, and what follows the first byte of `false`, as numbers of four bytes, little-endian. */
const [trueWord, nullWord, falseWord] = ['true', 'null', 'alse'].map((four) => Buffer.from(four).readInt32LE());

/** Walks over JSON (RFC 8259) in bytes without building anything: exactly what JSON.parse takes is passed over, anything else stops it. */
export class JsonCursor extends TextCursor {
  private readonly isList = new Uint8Array(depthMax + 1);

  /** Passes over a value of any kind. */
  value(depth: number): boolean {
    const { bytes, end, isList } = this;
    let level = depth;
    for (;;) {
      const first = this.peek();
      if (first === openObject || first === openList) {
        if (++level > depthMax) return this.stop(cursorFaults.deep);
        isList[level] = first === openList ? 1 : 0;
        this.at++;
        if (this.peek() !== first + 2) {
          if (first === openObject && !this.key()) return false;
          continue;
        }
        this.at++;
        level--;
      } else if (!this.scalar(first)) return false;
      for (;;) {
        if (level === depth) return true;
        const next = this.at < end && (bytes[this.at] as number) > 0x20 ? (bytes[this.at] as number) : this.peek();
        const isInList = isList[level] === 1;
        if (next === 0x2c) {
          this.at++;
          if (!isInList && !this.key()) return false;
          break;
        }
        if (next !== (isInList ? closeList : closeObject)) return this.refuse();
        this.at++;
        level--;
      }
    }
  }

  /** Passes over a key and its colon. */
  key(): boolean {
    if (this.peek() !== quote) return this.refuse();
    return this.string() && this.take(0x3a);
  }

  private scalar(first: number): boolean {
    if (first === quote) return this.string();
    if (first === 0x2d || (first >= 0x30 && first <= 0x39)) return this.number();
    return this.word(first);
  }

  private word(first: number): boolean {
    const { view, end } = this;
    const start = first === 0x66 ? this.at + 1 : this.at;
    const wanted = first === 0x66 ? falseWord : first === 0x74 ? trueWord : nullWord;
    if (first !== 0x66 && first !== 0x74 && first !== 0x6e) return this.refuse();
    if (start + 4 > end) return this.partOfWord(first);
    if (view.getInt32(start, true) !== wanted) return this.stop(cursorFaults.invalid);
    this.at = start + 4;
    return true;
  }

  /** The bytes end within a word, if it is one. */
  private partOfWord(first: number): false {
    const word = first === 0x66 ? 'false' : first === 0x74 ? 'true' : 'null';
    const part = Buffer.from(this.bytes.subarray(this.at, this.end)).toString('latin1');
    return this.stop(word.startsWith(part) ? cursorFaults.cut : cursorFaults.invalid);
  }

  private number(): boolean {
    if (this.bytes[this.at] === 0x2d) this.at++;
    if (this.bytes[this.at] === 0x30 && this.at < this.end) this.at++;
    else if (!this.digits()) return false;
    if (this.at < this.end && this.bytes[this.at] === 0x2e) {
      this.at++;
      if (!this.digits()) return false;
    }
    if (this.at < this.end && ((this.bytes[this.at] as number) | 0x20) === 0x65) {
      this.at++;
      if (this.at < this.end && (this.bytes[this.at] === 0x2b || this.bytes[this.at] === 0x2d)) this.at++;
      if (!this.digits()) return false;
    }
    return this.at < this.end || this.stop(cursorFaults.cut);
  }

  /** At least one digit. */
  private digits(): boolean {
    const { bytes, end } = this;
    const start = this.at;
    while (this.at < end && (bytes[this.at] as number) >= 0x30 && (bytes[this.at] as number) <= 0x39) this.at++;
    return this.at > start || this.refuse();
  }
}
