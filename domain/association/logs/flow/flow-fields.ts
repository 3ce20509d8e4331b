import { wholeNumber } from '../whole-number.js';
import type { FlowAddresses } from './flow-addresses.js';
import { flowPlaces } from './flow-column.js';

const space = 0x20;
const dash = 0x2d;
const lineFeed = 0x0a;

/** In a column of numbers: `-` or no such column, and anything that is no number or above the most. */
const none = -1;
const notNumber = -2;

/** Where the columns of one line begin and end; made once and filled line by line, so that a line costs no object. */
export class FlowFields {
  /** The line's bytes, valid until the next line. */
  bytes: Uint8Array = new Uint8Array(0);
  readonly starts = new Int32Array(flowPlaces);
  readonly ends = new Int32Array(flowPlaces);

  /** The line that was cut when its end was looked for; it ends at -1 when there is none. */
  private foundStart = 0;
  private foundEnd = -1;
  private isFoundWhole = false;

  constructor(private readonly plan: Uint8Array) {}

  /** Looks for the LF that ends the line from `start` on, and cuts the line in the same pass; -1 where there is none. */
  findEnd(bytes: Uint8Array, start: number): number {
    const { plan, starts, ends } = this;
    const { length } = bytes;
    this.bytes = bytes;
    this.foundStart = start;
    this.foundEnd = -1;
    let at = start;
    for (let column = 0; column < plan.length; column++) {
      const place = plan[column] as number;
      starts[place] = at;
      let byte: number = space;
      for (; at < length; at++) {
        byte = bytes[at] as number;
        if (byte <= space && (byte === space || byte === lineFeed)) break;
      }
      if (at === length) return -1;
      ends[place] = at;
      if (byte === lineFeed) return this.found(at, column === plan.length - 1);
      at++;
    }
    return this.found(bytes.indexOf(lineFeed, at), false);
  }

  /** Cuts a line at its spaces; false where it has more or fewer columns than the format. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (bytes === this.bytes && start === this.foundStart && end === this.foundEnd) return this.isFoundWhole;
    const { plan, starts, ends } = this;
    const last = plan.length - 1;
    this.bytes = bytes;
    this.foundEnd = -1;
    let at = start;
    for (let column = 0; column <= last; column++) {
      const place = plan[column] as number;
      starts[place] = at;
      while (at < end && bytes[at] !== space) at++;
      ends[place] = at;
      if (at === end) return column === last;
      at++;
    }
    return false;
  }

  /** True where the column is not in the format, or is `-`. */
  isNone(place: number): boolean {
    const start = this.starts[place] as number;
    const characters = (this.ends[place] as number) - start;
    return characters === 0 || (characters === 1 && this.bytes[start] === dash);
  }

  /** True where the column holds this word; `word` is its bytes. */
  is(place: number, word: Uint8Array): boolean {
    const start = this.starts[place] as number;
    if ((this.ends[place] as number) - start !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (this.bytes[start + at] !== word[at]) return false;
    return true;
  }

  /** A column's text, one character for each byte; '' where there is none. */
  text(place: number): string {
    if (this.isNone(place)) return '';
    return Buffer.from(this.bytes.subarray(this.starts[place], this.ends[place])).toString('latin1');
  }

  /** The number of the address in a column, as `addresses` numbers it. */
  address(place: number, addresses: FlowAddresses): number {
    return addresses.number(this.bytes, this.starts[place] as number, this.ends[place] as number);
  }

  private found(end: number, isWhole: boolean): number {
    this.foundEnd = end;
    this.isFoundWhole = isWhole;
    return end;
  }

  /** The whole number in a column; -1 where there is none, -2 where it is something else or above `max`. */
  number(place: number, max: number): number {
    const start = this.starts[place] as number;
    const end = this.ends[place] as number;
    const value = wholeNumber(this.bytes, start, end);
    if (value >= 0) return value > max ? notNumber : value;
    return this.isNone(place) ? none : notNumber;
  }
}
