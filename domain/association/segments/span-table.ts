import { firstRows, rowsAt, withRoom } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';

/** Spans of time, first and last included, of something about `x` and `y`; `group` is the segment. */
export interface GroupedSpans {
  readonly group: Uint32Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly code: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly [name: string]: Uint8Array | Uint32Array;
}

/** Adding joins in between from here on: a flow log says with every line who holds an address. */
const joinAtRows = 1 << 15;

function columnsWithRoom(rows: number): GroupedSpans {
  const wide = () => new Uint32Array(rows);
  return { group: wide(), x: wide(), y: wide(), code: new Uint8Array(rows), first: wide(), last: wide() };
}

/** How spans that say the same become one: when they touch, only when they are equal, or always. */
export type Joining = 'touching' | 'equal' | 'always';

/** True when two neighbours say the same and become one. */
function isOne(spans: GroupedSpans, at: number, row: number, joining: Joining): boolean {
  const isSame =
    spans.x[at] === spans.x[row] &&
    spans.y[at] === spans.y[row] &&
    spans.code[at] === spans.code[row] &&
    spans.group[at] === spans.group[row];
  if (!isSame || joining === 'always') return isSame;
  const joinedUntil = (spans.last[at] as number) + (joining === 'touching' ? 1 : 0);
  return (spans.first[row] as number) <= joinedUntil;
}

/** Joins spans that say the same, whatever order they come in. */
export class SpanTable {
  readonly #joining: (code: number) => Joining;
  #rows = 0;
  #columns = columnsWithRoom(16);

  /** `equal` is for codes that stand for single instants. */
  constructor(joining: (code: number) => Joining) {
    this.#joining = joining;
  }

  /** Spans that are held now. */
  get rows(): number {
    return this.#rows;
  }

  add(group: number, x: number, y: number, code: number, first: number, last: number): void {
    if (this.#rows === this.#columns.group.length) this.#makeRoom();
    const at = this.#rows++;
    const columns = this.#columns;
    columns.group[at] = group;
    columns.x[at] = x;
    columns.y[at] = y;
    columns.code[at] = code;
    columns.first[at] = first;
    columns.last[at] = this.#joining(code) === 'equal' ? first : last;
  }

  /** The spans by group, x, y, code and time; groups, x and y renumbered first, so that they sort as what they stand for. */
  finish(groupRank: Uint32Array, rankX: (x: number) => number, rankY: (y: number) => number): GroupedSpans {
    const { group, x, y } = this.#columns;
    for (let row = 0; row < this.#rows; row++) {
      group[row] = groupRank[group[row] as number] as number;
      x[row] = rankX(x[row] as number);
      y[row] = rankY(y[row] as number);
    }
    this.#join();
    return firstRows(this.#columns, this.#rows);
  }

  #makeRoom(): void {
    if (this.#rows >= joinAtRows) this.#join();
    if (this.#rows * 2 > this.#columns.group.length) this.#columns = withRoom(this.#columns, this.#rows * 2);
  }

  #join(): void {
    const { group, x, y, code, first } = this.#columns;
    const sorted = rowsAt(this.#columns, radixOrder(this.#rows, [group, x, y, code, first]));
    let at = -1;
    for (let row = 0; row < this.#rows; row++) {
      if (at >= 0 && isOne(sorted, at, row, this.#joining(sorted.code[row] as number))) {
        sorted.last[at] = Math.max(sorted.last[at] as number, sorted.last[row] as number);
      } else {
        at++;
        for (const column of Object.values(sorted)) column[at] = column[row] as number;
      }
    }
    this.#columns = this.#rows === 0 ? this.#columns : withRoom(sorted, group.length);
    this.#rows = at + 1;
  }
}
