import { rowsWithRoom } from './rows-with-room.js';
import type { SegmentRows } from './segment.js';

/** Columns that a finished table has left to the next: a thread fills one after the other, and fresh ones would wait as garbage. */
let idle: GroupedRows | undefined;
const idleRowsMax = 1 << 17;

/** Observations of several segments: `group` says which; everything else as in SegmentRows. */
export interface GroupedRows extends SegmentRows {
  readonly group: Uint32Array;
  readonly [name: string]: Uint8Array | Uint32Array;
}

/** Columns with room for at least 64 rows, of which nothing is known: those that another table has left, or new ones. */
export function takeGroupedRows(): GroupedRows {
  const taken = idle ?? { group: new Uint32Array(64), ...rowsWithRoom(64) };
  idle = undefined;
  return taken;
}

/** Leaves columns to the next who needs some. */
export function leaveGroupedRows(columns: GroupedRows): void {
  if (columns.group.length <= idleRowsMax) idle = columns;
}
