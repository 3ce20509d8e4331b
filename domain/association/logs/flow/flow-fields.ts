import { digitsNumber } from '../digits-number.js';
import { FieldIndex } from './field-index.js';
import type { FlowAddresses } from './flow-addresses.js';
import { flowPlaces } from './flow-column.js';

const dash = 0x2d;
const carriageReturn = 0x0d;

/** In a column of numbers: `-` or no such column, and anything that is no number or above the most. */
const none = -1;
const notNumber = -2;

/** Columns of one line at a time; made once for all lines, so that a line costs no object. */
export class FlowFields {
  private readonly columns: number;
  /** The position of a column by its place; -1 where the format has none. */
  private readonly positions = new Int32Array(flowPlaces).fill(-1);
  readonly index = new FieldIndex();
  /** Position of the line's first separator in the index. */
  private first = 1;
  /** Position of an end of line that was moved before a CR; 0 for none. */
  private moved = 0;
  /** Whether the line has as many columns as the format. */
  isWhole = false;
  isEmpty = false;

  constructor(plan: Uint8Array) {
    this.columns = plan.length;
    for (const [position, place] of plan.entries()) if (place > 0) this.positions[place] = position;
  }

  /** The line's bytes, valid until the next line. */
  get bytes(): Uint8Array {
    return this.index.bytes;
  }

  /** Looks for whole lines from `start` on, many at once, and answers how many; 0 where none ends in the next bytes. */
  lookThrough(bytes: Uint8Array, start: number): number {
    this.moved = 0;
    return this.index.find(bytes, start);
  }

  /** The place of the LF that ends one of the lines that were found. */
  endOfLine(line: number): number {
    return this.index.places[this.index.lines[line] as number] as number;
  }

  /** Takes one of the lines that were found, by its number from 0. */
  take(line: number): void {
    const { places, lines } = this.index;
    if (this.moved > 0) places[this.moved] = (places[this.moved] as number) + 1;
    this.moved = 0;
    const first = line === 0 ? 1 : (lines[line - 1] as number) + 1;
    const last = lines[line] as number;
    const start = (places[first - 1] as number) + 1;
    const end = places[last] as number;
    this.first = first;
    this.isWhole = last - first === this.columns - 1;
    if (end > start && this.bytes[end - 1] === carriageReturn) {
      places[last] = end - 1;
      this.moved = last;
    }
    this.isEmpty = places[last] === start;
  }

  /** Takes one line, which has no separator behind. */
  read(bytes: Uint8Array, start: number, end: number): void {
    this.first = 1;
    this.moved = 0;
    this.isWhole = this.index.cut(bytes, start, end, this.columns) === this.columns;
  }

  /** True where the column is not in the format, or is `-`. */
  isNone(place: number): boolean {
    const start = this.start(place);
    const characters = this.end(place) - start;
    return characters === 0 || (characters === 1 && this.bytes[start] === dash);
  }

  /** True where the column holds this word; `word` is its bytes. */
  is(place: number, word: Uint8Array): boolean {
    const start = this.start(place);
    if (this.end(place) - start !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (this.bytes[start + at] !== word[at]) return false;
    return true;
  }

  /** A column's text, one character for each byte; '' where there is none. */
  text(place: number): string {
    if (this.isNone(place)) return '';
    return Buffer.from(this.bytes.subarray(this.start(place), this.end(place))).toString('latin1');
  }

  /** The number of the address in a column, as `addresses` numbers it. */
  address(place: number, addresses: FlowAddresses): number {
    return addresses.number(this.bytes, this.start(place), this.end(place));
  }

  /** The whole number in a column; -1 where there is none, -2 where it is something else or above `max`. */
  number(place: number, max: number): number {
    const position = this.positions[place] as number;
    if (position < 0) return none;
    const value = digitsNumber(this.bytes, this.index.view, this.startAt(position), this.endAt(position));
    if (value >= 0) return value > max ? notNumber : value;
    return this.isNone(place) ? none : notNumber;
  }

  /** Where a column begins; 0 where the format has none, which then ends there too. */
  start(place: number): number {
    const position = this.positions[place] as number;
    return position < 0 ? 0 : this.startAt(position);
  }

  end(place: number): number {
    const position = this.positions[place] as number;
    return position < 0 ? 0 : this.endAt(position);
  }

  private startAt(position: number): number {
    return (this.index.places[this.first + position - 1] as number) + 1;
  }

  private endAt(position: number): number {
    return this.index.places[this.first + position] as number;
  }
}
