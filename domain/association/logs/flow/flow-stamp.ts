import { fourDigits, noDigits } from '../four-digits.js';
import { flowColumn } from './flow-column.js';

const columns = [flowColumn.start, flowColumn.end, flowColumn.action, flowColumn['log-status']];

const space = 0x20;
const lineFeed = 0x0a;

/** Where each column begins behind the first. */
const endAt = 11;
const actionAt = 22;
const statusAt = 29;
const bytesOf = 31;

/** The words as numbers of four bytes, little-endian; each is read in two that overlap. */
const [acceptStart, acceptEnd, rejectStart, rejectEnd] = ['ACCE', 'EPT ', 'REJE', 'ECT '].map((four) => Buffer.from(four).readInt32LE());
const okWord = Buffer.from('OK').readInt16LE();

/**
 * Reads `start end action log-status`, which most formats have side by side, in one step where they are written as nearly always: two times of ten
 * digits, ACCEPT or REJECT, and OK. What is written in any other way is left to be read column by column.
 */
export class FlowStamp {
  /** Position of `start` among the columns; -1 where the four are not side by side. */
  readonly column: number;
  /** Of the stamp found last: its window in epoch seconds, which may be in no order, and its action. */
  first = 0;
  last = 0;
  isAccepted = false;

  constructor(plan: Uint8Array) {
    const column = plan.indexOf(flowColumn.start);
    this.column = columns.every((place, n) => plan[column + n] === place) ? column : -1;
  }

  /** The place of the separator behind a stamp that begins at `start`; `start` where there is none. */
  find(view: DataView, start: number): number {
    const end = start + bytesOf;
    if (end >= view.byteLength) return start;
    const separators = view.getUint8(start + endAt - 1) === space && view.getUint8(start + actionAt - 1) === space;
    const behind = view.getUint8(end);
    if (!separators || view.getInt16(start + statusAt, true) !== okWord || (behind !== lineFeed && behind !== space)) return start;
    const [actionStart, actionEnd] = [view.getInt32(start + actionAt, true), view.getInt32(start + actionAt + 3, true)];
    this.isAccepted = actionStart === acceptStart && actionEnd === acceptEnd;
    if (!this.isAccepted && (actionStart !== rejectStart || actionEnd !== rejectEnd)) return start;
    this.first = tenDigits(view, start);
    this.last = tenDigits(view, start + endAt);
    return this.first < 0 || this.last < 0 ? start : end;
  }
}

/** The number of ten digits; -1 where one of them is none. */
function tenDigits(view: DataView, at: number): number {
  const high = fourDigits(view.getInt32(at, true));
  const middle = fourDigits(view.getInt32(at + 4, true));
  const low = fourDigits(view.getInt32(at + 6, true));
  return high === noDigits || middle === noDigits || low === noDigits ? -1 : (high * 10_000 + middle) * 100 + (low % 100);
}
