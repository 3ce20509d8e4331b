import type { LogReader } from '../log-reader.js';
import type { ReadReport } from '../log-source.js';
import { ReadTally, unreadable } from '../read-tally.js';
import type { EventWalker } from './event-walker.js';
import { depthMax } from './json-cursor.js';
import { markerBytesMax, nextEvent } from './next-event.js';
import { ObjectSkip } from './object-skip.js';
import { RestBytes } from './rest-bytes.js';
import { cursorFaults } from './text-cursor.js';

/** Longest event that is read, in bytes; CloudTrail writes none that is longer than 1 MiB. */
export const eventBytesMax = 1024 * 1024;

const reasons = {
  notJson: unreadable('not JSON'),
  notAnEvent: unreadable('not an event'),
  tooLong: unreadable('longer than 1 MiB'),
  tooDeep: unreadable(`nested deeper than ${depthMax}`),
  cutOff: unreadable('cut off'),
};

/** More than most events have, and little beside a piece. */
const seamBytes = 16 * 1024;

const openObject = 0x7b;
const closeObject = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;
const comma = 0x2c;

/** What some programs put before UTF-8. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** `top`: between objects. `list`: in a list of events. `tail`: in the object around a list, behind the list. */
type Place = 'top' | 'list' | 'tail';

/**
 * Reads events from pieces: alone, one after another or on lines, in a list, in the object around a list. Damage loses one event: it goes on
 * where the next one seems to begin. Nothing that was damaged is believed.
 */
export class EventStream implements LogReader {
  private readonly tally = new ReadTally();
  private readonly rest = new RestBytes();
  private readonly skipped = new ObjectSkip();
  private bytes = 0;
  private place: Place = 'top';
  /** Whether the list stands alone, with no object around it. */
  private isBare = false;
  /** What is passed over: an object that is not kept, or damaged text. */
  private passes: 'nothing' | 'object' | 'damage' = 'nothing';
  private isDamaged = false;

  constructor(private readonly walker: EventWalker) {}

  push(piece: Uint8Array): void {
    this.bytes += piece.length;
    const start = this.rest.length > 0 && piece.length > seamBytes ? this.readSeam(piece) : 0;
    const bytes = this.rest.with(piece.subarray(start));
    if (bytes.length > 0) this.rest.keep(bytes, this.run(bytes));
  }

  /** Reads what is left with the beginning of a piece behind it, so that not all of the piece is copied; answers where to go on in the piece. */
  private readSeam(piece: Uint8Array): number {
    const left = this.rest.length;
    const bytes = this.rest.with(piece.subarray(0, seamBytes));
    const next = bytes.length > 0 ? this.run(bytes) : 0;
    if (next < left) {
      if (bytes.length > 0) this.rest.keep(bytes, next);
      return seamBytes;
    }
    this.rest.clear();
    return next - left;
  }

  end(isCut: boolean): ReadReport {
    const bytes = this.rest.all();
    const left = bytes.subarray(this.run(bytes));
    const isWhole = this.passes === 'nothing' ? this.place === 'top' && left.every((byte) => byte <= 0x20) : !isCut;
    if (isCut || !isWhole) this.tally.count(reasons.cutOff);
    this.walker.end();
    return this.tally.report(this.walker.kind, this.bytes);
  }

  /** Reads what is whole and answers where the rest begins. */
  private run(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length) {
      const next = this.passes === 'nothing' ? this.read(bytes, at) : this.pass(bytes, at);
      if (next < 0) return -next - 1;
      at = next;
    }
    return at;
  }

  /** The place after what was read; -1 - place where more bytes are needed from that place on. */
  private read(bytes: Uint8Array, start: number): number {
    const { cursor } = this.walker;
    cursor.open(bytes, start, bytes.length);
    const byte = cursor.peek();
    const at = cursor.at;
    if (at === bytes.length) return at;
    if (this.place === 'tail') return this.tail(at, byte);
    if (byte === openObject) return this.object(bytes, at);
    if (this.place === 'top') return this.top(bytes, at, byte);
    if (byte === comma) return at + 1;
    if (byte !== closeList) return this.other(at);
    this.place = this.isBare ? 'top' : 'tail';
    return at + 1;
  }

  private top(bytes: Uint8Array, at: number, byte: number): number {
    if (byte === openList) {
      this.place = 'list';
      this.isBare = true;
      return at + 1;
    }
    if (byte === byteOrderMark[0]) {
      if (bytes.length - at < byteOrderMark.length) return -1 - at;
      if (bytes[at + 1] === byteOrderMark[1] && bytes[at + 2] === byteOrderMark[2]) return at + byteOrderMark.length;
    }
    if (this.isDamaged && (byte === comma || byte === closeList || byte === closeObject)) return at + 1;
    return this.damage(at);
  }

  private object(bytes: Uint8Array, at: number): number {
    const { walker } = this;
    const { cursor } = walker;
    cursor.open(bytes, at, Math.min(bytes.length, at + eventBytesMax + 1));
    if (!walker.scan()) return this.stopped(at);
    if (walker.isContainer) {
      this.place = 'list';
      this.isBare = false;
    } else if (cursor.at - at > eventBytesMax) this.tally.count(reasons.tooLong);
    else this.tally.count(this.walker.tell(at));
    return cursor.at;
  }

  /** An element of a list that is no object. */
  private other(at: number): number {
    const { cursor } = this.walker;
    cursor.end = Math.min(cursor.end, at + eventBytesMax + 1);
    if (!cursor.value(1)) return this.stopped(at);
    this.tally.count(reasons.notAnEvent);
    return cursor.at;
  }

  /** Keys that follow a list in the object around it. */
  private tail(at: number, byte: number): number {
    const { cursor } = this.walker;
    if (byte === closeObject) {
      this.place = 'top';
      return at + 1;
    }
    if (byte !== comma) return this.damage(at);
    cursor.end = Math.min(cursor.end, at + eventBytesMax + 1);
    cursor.at++;
    if (!cursor.key()) return this.stopped(at);
    const key = Buffer.from(cursor.bytes.subarray(cursor.textStart, cursor.textEnd)).toString('latin1');
    if (this.walker.lists.includes(key) && cursor.peek() === openList) {
      this.place = 'list';
      return cursor.at + 1;
    }
    return cursor.value(1) ? cursor.at : this.stopped(at);
  }

  /** The cursor stopped within what began at `at`. */
  private stopped(at: number): number {
    const { fault, end, bytes, textStart, at: stop } = this.walker.cursor;
    // A quote that is missing shows behind the text that has swallowed the next event's beginning.
    if (fault === cursorFaults.invalid) return this.damage(textStart > at ? Math.min(textStart, stop) : stop);
    if (fault === cursorFaults.cut && end - at <= eventBytesMax) return -1 - at;
    this.tally.count(fault === cursorFaults.deep ? reasons.tooDeep : reasons.tooLong);
    this.passes = 'object';
    this.skipped.begin();
    return this.pass(bytes, at);
  }

  private damage(at: number): number {
    this.tally.count(reasons.notJson);
    this.passes = 'damage';
    this.isDamaged = true;
    if (this.place === 'tail') this.place = 'top';
    return at;
  }

  private pass(bytes: Uint8Array, at: number): number {
    const isObject = this.passes === 'object';
    const next = isObject ? this.skipped.skip(bytes, at, bytes.length) : nextEvent(bytes, at, bytes.length, this.walker.firstKey);
    if (next >= 0) this.passes = 'nothing';
    else if (isObject) return bytes.length;
    else return -1 - Math.max(at, bytes.length - markerBytesMax(this.walker.firstKey));
    return next;
  }
}
