/** Columns that a finished table has left to the next: a thread fills one after the other, and fresh ones would wait as garbage. */
let idle: GroupedRows | undefined;
const idleRowsMax = 1 << 17;

/** Observations of several segments: `group` says which; everything else as in SegmentRows. */
export interface GroupedRows {
  readonly group: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly relation: Uint8Array;
  readonly source: Uint8Array;
  readonly principal: Uint32Array;
  readonly slot: Uint8Array;
  readonly count: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly [name: string]: Uint8Array | Uint32Array;
}

function freshRows(rows: number): GroupedRows {
  const wide = () => new Uint32Array(rows);
  const narrow = () => new Uint8Array(rows);
  return {
    group: wide(),
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

/** Columns with room for at least 64 rows, of which nothing is known: those that another table has left, or new ones. */
export function takeGroupedRows(): GroupedRows {
  const taken = idle ?? freshRows(64);
  idle = undefined;
  return taken;
}

/** Leaves columns to the next who needs some. */
export function leaveGroupedRows(columns: GroupedRows): void {
  if (columns.group.length <= idleRowsMax) idle = columns;
}
