import { firstRows, headOf, rowsAt, withRoom } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import { type GroupedRows, leaveGroupedRows, takeGroupedRows } from './grouped-rows.js';

/** Ids of events with the row that each was counted in. */
export interface IdRows {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly row: Uint32Array;
  readonly [name: string]: Uint8Array | Uint32Array;
}

const countMax = 0xffff_ffff;

/** Adding folds in between from here on, so that memory follows the different rows and not the log's lines. */
const foldAtRows = 1 << 18;

const keyColumns = ['group', 'from', 'to', 'relation', 'source', 'principal', 'slot'] as const;

function isSameKey(columns: GroupedRows, x: number, y: number): boolean {
  return (
    columns.from[x] === columns.from[y] &&
    columns.to[x] === columns.to[y] &&
    columns.slot[x] === columns.slot[y] &&
    columns.relation[x] === columns.relation[y] &&
    columns.principal[x] === columns.principal[y] &&
    columns.source[x] === columns.source[y] &&
    columns.group[x] === columns.group[y]
  );
}

/**
 * Sums observations by their key. An observation with an id counts once however often and wherever it is added, so ids stand apart from the
 * counts until the end.
 */
export class RowTable {
  #rows = 0;
  #columns = takeGroupedRows();
  #idRows = 0;
  #ids: IdRows = { high: new Uint32Array(64), low: new Uint32Array(64), row: new Uint32Array(64) };

  /** Rows that are held now, fewer than were added where some had one key. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds one row and answers where it stands until the next call. */
  add(
    group: number,
    from: number,
    to: number,
    relation: number,
    source: number,
    principal: number,
    slot: number,
    count: number,
    first: number,
    last: number,
  ): number {
    if (this.#rows === this.#columns.group.length) this.#makeRoom();
    const at = this.#rows++;
    const columns = this.#columns;
    columns.group[at] = group;
    columns.from[at] = from;
    columns.to[at] = to;
    columns.relation[at] = relation;
    columns.source[at] = source;
    columns.principal[at] = principal;
    columns.slot[at] = slot;
    columns.count[at] = count > countMax ? countMax : count;
    columns.first[at] = first;
    columns.last[at] = last;
    return at;
  }

  /** Says that the event with this id is counted in a row, where `add` has just put it. */
  addId(high: number, low: number, row: number): void {
    if (this.#idRows === this.#ids.row.length) this.#ids = withRoom(this.#ids, this.#idRows * 2);
    const at = this.#idRows++;
    this.#ids.high[at] = high;
    this.#ids.low[at] = low;
    this.#ids.row[at] = row;
  }

  /** Renumbers groups and endpoints, so that their numbers sort as what they stand for. */
  renumber(groupRank: Uint32Array, endpointRank: Uint32Array): void {
    const { group, from, to, principal } = this.#columns;
    for (let row = 0; row < this.#rows; row++) {
      group[row] = groupRank[group[row] as number] as number;
      from[row] = endpointRank[from[row] as number] as number;
      to[row] = endpointRank[to[row] as number] as number;
      principal[row] = endpointRank[principal[row] as number] as number;
    }
  }

  /** Sorted rows, each key once, with the events of their ids counted, and the ids by row's group, then id, then row; ends the table. */
  finish(): { readonly rows: GroupedRows; readonly ids: IdRows } {
    const rows = this.#folded();
    leaveGroupedRows(this.#columns);
    const ids = firstRows(this.#ids, this.#idRows);
    for (const row of ids.row) rows.count[row] = Math.min(countMax, (rows.count[row] as number) + 1);
    const groups = ids.row.map((row) => rows.group[row] as number);
    return { rows, ids: rowsAt(ids, radixOrder(this.#idRows, [groups, ids.high, ids.low, ids.row])) };
  }

  #makeRoom(): void {
    if (this.#rows >= foldAtRows) {
      const folded = this.#folded();
      for (const [name, column] of Object.entries(folded)) this.#columns[name]?.set(column);
    }
    if (this.#rows * 2 > this.#columns.group.length) this.#columns = withRoom(this.#columns, this.#rows * 2);
  }

  /** The rows sorted, those of the same key brought into one, and ids counted twice in a row to one. */
  #folded(): GroupedRows {
    const columns = this.#columns;
    const order = radixOrder(
      this.#rows,
      keyColumns.map((name) => columns[name]),
    );
    const sorted = rowsAt(columns, order);
    const placeOf = new Uint32Array(this.#rows);
    let at = -1;
    for (let row = 0; row < this.#rows; row++) {
      if (at < 0 || !isSameKey(sorted, at, row)) this.#move(sorted, ++at, row);
      else this.#widen(sorted, at, row);
      placeOf[order[row] as number] = at;
    }
    this.#rows = at + 1;
    this.#foldIds(placeOf);
    return headOf(sorted, this.#rows);
  }

  #move(columns: GroupedRows, at: number, row: number): void {
    if (at === row) return;
    for (const name of keyColumns) columns[name][at] = columns[name][row] as number;
    columns.count[at] = columns.count[row] as number;
    columns.first[at] = columns.first[row] as number;
    columns.last[at] = columns.last[row] as number;
  }

  #widen(columns: GroupedRows, at: number, row: number): void {
    columns.count[at] = Math.min(countMax, (columns.count[at] as number) + (columns.count[row] as number));
    if ((columns.first[row] as number) < (columns.first[at] as number)) columns.first[at] = columns.first[row] as number;
    if ((columns.last[row] as number) > (columns.last[at] as number)) columns.last[at] = columns.last[row] as number;
  }

  #foldIds(placeOf: Uint32Array): void {
    const { row } = this.#ids;
    for (let n = 0; n < this.#idRows; n++) row[n] = placeOf[row[n] as number] as number;
    const sorted = rowsAt(this.#ids, radixOrder(this.#idRows, [this.#ids.high, this.#ids.low, row]));
    let kept = 0;
    for (let n = 0; n < this.#idRows; n++) {
      const before = kept - 1;
      const isKnown =
        kept > 0 && sorted.low[n] === sorted.low[before] && sorted.high[n] === sorted.high[before] && sorted.row[n] === sorted.row[before];
      if (isKnown) continue;
      sorted.high[kept] = sorted.high[n] as number;
      sorted.low[kept] = sorted.low[n] as number;
      sorted.row[kept++] = sorted.row[n] as number;
    }
    this.#ids = this.#idRows === 0 ? this.#ids : withRoom(sorted, this.#ids.row.length);
    this.#idRows = kept;
  }
}
