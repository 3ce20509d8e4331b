import type { Segment, SegmentRows } from './segment.js';

/** Rows of one part and the ids of its events; `numbers` has for each of its endpoints (from 1) the place in the merged list. */
export interface PartRows {
  readonly rows: SegmentRows;
  readonly ids: Segment['ids'];
  readonly numbers: Uint32Array;
}

/** The most that a row counts. */
export const countMax = 0xffff_ffff;

/** The key columns of a row, in the order that rows are sorted by. */
export const keyLength = 6;

/** Where a merge is in one of its parts. */
export class PartCursor {
  readonly key = new Uint32Array(keyLength);
  #row = -1;
  /** Counts without the events that have ids: those are counted when copies are known. */
  readonly #counts: Uint32Array;
  /** By row: where it went; kept only for the ids. */
  readonly #places: Uint32Array;

  constructor(readonly part: PartRows) {
    const { rows, ids } = part;
    const hasIds = ids.row.length > 0;
    this.#counts = hasIds ? rows.count.slice() : rows.count;
    for (const row of ids.row) this.#counts[row] = Math.max(0, (this.#counts[row] as number) - 1);
    this.#places = new Uint32Array(hasIds ? rows.from.length : 0);
  }

  /** Goes to the next row; false after the last. */
  next(): boolean {
    const { rows, numbers } = this.part;
    const row = ++this.#row;
    if (row >= rows.from.length) return false;
    const key = this.key;
    key[0] = numbers[rows.from[row] as number] as number;
    key[1] = numbers[rows.to[row] as number] as number;
    key[2] = rows.relation[row] as number;
    key[3] = rows.source[row] as number;
    key[4] = numbers[rows.principal[row] as number] as number;
    key[5] = rows.slot[row] as number;
    return true;
  }

  isBefore(other: PartCursor): boolean {
    return compareKeys(this.key, other.key) < 0;
  }

  /** Counts the row at a place of the merged rows. */
  countAt(merged: SegmentRows, place: number): void {
    const [{ rows }, row] = [this.part, this.#row];
    merged.count[place] = Math.min(countMax, (merged.count[place] as number) + (this.#counts[row] as number));
    if ((rows.first[row] as number) < (merged.first[place] as number)) merged.first[place] = rows.first[row] as number;
    if ((rows.last[row] as number) > (merged.last[place] as number)) merged.last[place] = rows.last[row] as number;
    if (this.#places.length > 0) this.#places[row] = place;
  }

  /** Puts the ids of this part, with the merged rows they are counted in, behind those of the parts before. */
  putIds(into: Segment['ids'], at: number): number {
    const { high, low, row } = this.part.ids;
    into.high.set(high, at);
    into.low.set(low, at);
    for (let n = 0; n < row.length; n++) into.row[at + n] = this.#places[row[n] as number] as number;
    return at + row.length;
  }
}

/** Below 0 where the key x comes first, 0 for equal ones. */
export function compareKeys(x: Uint32Array, y: Uint32Array): number {
  for (let n = 0; n < keyLength; n++) {
    const order = (x[n] as number) - (y[n] as number);
    if (order !== 0) return order;
  }
  return 0;
}
