import type { ColumnSet } from '../columns/column-set.js';
import type { SegmentRows } from './segment.js';

/** Columns of observations with room for so many, all zero. */
export function rowsWithRoom(rows: number): SegmentRows & ColumnSet {
  const wide = () => new Uint32Array(rows);
  const narrow = () => new Uint8Array(rows);
  return {
    from: wide(),
    to: wide(),
    relation: narrow(),
    source: narrow(),
    principal: wide(),
    slot: narrow(),
    count: wide(),
    first: wide(),
    last: wide(),
  };
}
