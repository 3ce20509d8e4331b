import { rowsAt } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import { countMax, emptyColumns, tableOf } from '../evidence/evidence-columns.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';

/** What a log saw is certain, whatever it says of the pair. */
const seenStrength = 255;

/** Observations between known nodes; `side`: 1 logged at a, 2 at b, 0 anywhere else. */
interface Columns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly code: Uint32Array;
  readonly principal: Uint32Array;
  readonly side: Uint8Array;
  readonly count: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly [name: string]: Uint8Array | Uint32Array;
}

function columnsWithRoom(rows: number): Columns {
  const wide = () => new Uint32Array(rows);
  return { a: wide(), b: wide(), code: wide(), principal: wide(), side: new Uint8Array(rows), count: wide(), first: wide(), last: wide() };
}

/** Brings the joined rows of one segment to evidence. */
export class PairRows {
  #rows = 0;
  readonly #columns: Columns;

  constructor(rowsMax: number) {
    this.#columns = columnsWithRoom(rowsMax);
  }

  /** `principal`: a number for whoever acted, 0 for nobody. */
  add(
    a: number,
    b: number,
    source: number,
    relation: number,
    side: number,
    principal: number,
    count: number,
    first: number,
    last: number,
  ): void {
    const at = this.#rows++;
    const columns = this.#columns;
    columns.a[at] = a;
    columns.b[at] = b;
    columns.code[at] = source * 256 + relation;
    columns.side[at] = side;
    columns.principal[at] = principal;
    columns.count[at] = count;
    columns.first[at] = first;
    columns.last[at] = last;
  }

  /** A row for each pair, source and relation: both sides of one connection log it, so the larger count of the two stands. */
  finish(): EvidenceTable {
    const { a, b, code, principal } = this.#columns;
    const sorted = rowsAt(this.#columns, radixOrder(this.#rows, [a, b, code, principal]));
    const into = emptyColumns(this.#rows);
    const counts = [0, 0, 0];
    let at = -1;
    for (let row = 0; row < this.#rows; row++) {
      const before = row - 1;
      const isSame =
        row > 0 && sorted.a[row] === sorted.a[before] && sorted.b[row] === sorted.b[before] && sorted.code[row] === sorted.code[before];
      if (!isSame) {
        at++;
        counts.fill(0);
        into.a[at] = sorted.a[row] as number;
        into.b[at] = sorted.b[row] as number;
        into.source[at] = (sorted.code[row] as number) >>> 8;
        into.relation[at] = (sorted.code[row] as number) & 255;
        into.strength[at] = seenStrength;
        into.first[at] = sorted.first[row] as number;
      }
      const side = sorted.side[row] as number;
      counts[side] = (counts[side] as number) + (sorted.count[row] as number);
      into.count[at] = Math.min(countMax, Math.max(...counts));
      into.first[at] = Math.min(into.first[at] as number, sorted.first[row] as number);
      into.last[at] = Math.max(into.last[at] as number, sorted.last[row] as number);
      const isNewPrincipal = sorted.principal[row] !== 0 && !(isSame && sorted.principal[row] === sorted.principal[before]);
      if (isNewPrincipal) into.principals[at] = Math.min(255, (into.principals[at] as number) + 1);
    }
    return tableOf(into, at + 1, at < 0 ? [] : ['']);
  }
}
