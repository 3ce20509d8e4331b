import { lastDigits } from '../four-digits.js';
import { wholeNumber } from '../whole-number.js';
import type { FlowAddresses } from './flow-addresses.js';
import { flowPlaces } from './flow-column.js';
import { FlowLeads } from './flow-leads.js';
import { FlowStamp } from './flow-stamp.js';

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

  /** The number that was remembered for the line's place; 0 where none was. */
  place = 0;
  /** Whether the line's window and action are in `stamp`; their columns then begin and end nowhere. */
  isStamped = false;
  readonly stamp: FlowStamp;

  private view = new DataView(this.bytes.buffer);
  /** The line that was cut when its end was looked for; it ends at -1 when there is none. */
  private foundStart = 0;
  private foundEnd = -1;
  private isFoundWhole = false;

  constructor(
    private readonly plan: Uint8Array,
    private readonly leads = new FlowLeads(),
  ) {
    this.stamp = new FlowStamp(plan);
  }

  /**
   * Looks for the LF that ends the line from `start` on, and cuts the line in the same pass; -1 where there is none. Columns that tell a place which
   * is known again are passed over. Bytes are looked at one by one: most columns are too short for more at a time to pay.
   */
  findEnd(bytes: Uint8Array, start: number): number {
    this.open(bytes);
    const { plan, starts, ends, view, leads, stamp } = this;
    const { length } = bytes;
    this.foundStart = start;
    this.foundEnd = -1;
    this.place = 0;
    this.isStamped = false;
    let column = 0;
    let at = leads.columns === 0 ? start : leads.find(view, start);
    if (at > start) {
      column = leads.columns;
      this.place = leads.place;
    }
    for (; column < plan.length; column++) {
      if (column === stamp.column) {
        const behind = stamp.find(view, at);
        if (behind > at) {
          this.isStamped = true;
          column += 3;
          if (bytes[behind] === lineFeed) return this.found(behind, column === plan.length - 1);
          at = behind + 1;
          continue;
        }
      }
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

  /** Remembers the place, above 0, that the columns at the beginning of the line tell. */
  keepPlace(place: number): void {
    const { leads, plan } = this;
    if (leads.columns === 0 || this.foundEnd < 0) return;
    leads.keep(this.view, this.foundStart, (this.ends[plan[leads.columns - 1] as number] as number) + 1, place);
  }

  /** Cuts a line at its spaces; false where it has more or fewer columns than the format. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (bytes === this.bytes && start === this.foundStart && end === this.foundEnd) return this.isFoundWhole;
    this.open(bytes);
    this.foundEnd = -1;
    return this.cut(start, end);
  }

  /** Cuts the line in full, where it was cut with what is remembered of others, which is forgotten now. */
  cutAgain(): void {
    if (this.foundEnd >= 0) this.cut(this.foundStart, this.foundEnd);
  }

  private cut(start: number, end: number): boolean {
    const { bytes, plan, starts, ends } = this;
    const last = plan.length - 1;
    this.place = 0;
    this.isStamped = false;
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

  private open(bytes: Uint8Array): void {
    if (bytes !== this.bytes) this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.bytes = bytes;
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
    const characters = end - start;
    const isShort = characters > 0 && characters <= 4 && end >= 4;
    const value = isShort ? lastDigits(this.view.getInt32(end - 4, true), characters) : wholeNumber(this.bytes, start, end);
    if (value >= 0) return value > max ? notNumber : value;
    return this.isNone(place) ? none : notNumber;
  }
}
