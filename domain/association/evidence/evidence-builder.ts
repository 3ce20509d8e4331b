import { rowsAt, withRoom } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import { countMax, emptyColumns, foldRow, putRow, tableOf } from './evidence-columns.js';
import type { EvidenceRow, EvidenceSink, EvidenceTable } from './evidence-table.js';
import { EvidenceTooLargeError } from './evidence-too-large-error.js';
import { relationNames, relations } from './relation.js';

const isDirected = relationNames.map((name) => relations[name].isDirected);

/** Most rows of different keys in one table: 2 GB, far above what one customer has. */
export const evidenceRowsMax = 1 << 26;

/** Longest text of a detail; what is longer is cut, not refused: a tag's value is anybody's. */
export const detailCharactersMax = 512;

/** Adding folds in between from here on, so that memory follows the different rows and not the added ones. */
const foldAtRows = 1 << 21;

function capped(value: number, max: number): number {
  return value > max ? max : value;
}

/** Collects rows of evidence in any order and answers them as one sorted table; a resource is no evidence about itself, so such rows are left out. */
export class EvidenceBuilder implements EvidenceSink {
  #columns = emptyColumns(64);
  #rows = 0;
  readonly #details = new Map<string, number>();

  add(row: EvidenceRow): void {
    if (row.a === row.b) return;
    if (this.#rows === this.#columns.a.length) this.#makeRoom();
    const at = this.#rows++;
    const isSwapped = row.a > row.b && isDirected[row.relation] === false;
    const columns = this.#columns;
    columns.a[at] = isSwapped ? row.b : row.a;
    columns.b[at] = isSwapped ? row.a : row.b;
    columns.source[at] = row.source;
    columns.relation[at] = row.relation;
    columns.count[at] = capped(row.count, countMax);
    columns.first[at] = row.first;
    columns.last[at] = row.last;
    columns.strength[at] = capped(row.strength, 255);
    columns.principals[at] = capped(row.principals, 255);
    columns.detail[at] = this.#detail(row.detail);
  }

  /** The table of everything added so far; throws EvidenceTooLargeError. */
  finish(): EvidenceTable {
    const details = this.#sortDetails();
    this.#fold();
    return tableOf(this.#columns, this.#rows, details);
  }

  /** Renumbers the details by their order, so that the numbers sort as the texts do. */
  #sortDetails(): readonly string[] {
    const details = [...this.#details.keys()].sort();
    const rank = new Uint32Array(details.length);
    details.forEach((detail, n) => {
      rank[this.#details.get(detail) as number] = n;
      this.#details.set(detail, n);
    });
    const { detail } = this.#columns;
    for (let row = 0; row < this.#rows; row++) detail[row] = rank[detail[row] as number] as number;
    return details;
  }

  #detail(text: string): number {
    const known = this.#details.get(text);
    if (known !== undefined) return known;
    const kept = text.slice(0, detailCharactersMax).toWellFormed();
    const number = this.#details.get(kept) ?? this.#details.size;
    this.#details.set(kept, number);
    return number;
  }

  #makeRoom(): void {
    if (this.#rows >= foldAtRows) this.#fold();
    if (this.#rows * 2 <= this.#columns.a.length) return;
    if (this.#rows >= evidenceRowsMax) throw new EvidenceTooLargeError(evidenceRowsMax);
    this.#columns = withRoom(this.#columns, this.#rows * 2);
  }

  /** Brings rows of the same key into one. */
  #fold(): void {
    const { a, b, source, relation, detail } = this.#columns;
    const order = radixOrder(this.#rows, [a, b, source, relation, detail]);
    const sorted = rowsAt(this.#columns, order);
    let at = -1;
    for (let row = 0; row < this.#rows; row++) {
      const isSame =
        at >= 0 &&
        sorted.a[row] === sorted.a[at] &&
        sorted.b[row] === sorted.b[at] &&
        sorted.source[row] === sorted.source[at] &&
        sorted.relation[row] === sorted.relation[at] &&
        sorted.detail[row] === sorted.detail[at];
      if (isSame) foldRow(sorted, at, sorted, row);
      else putRow(sorted, ++at, sorted, row, sorted.detail[row] as number);
    }
    this.#columns = this.#rows === 0 ? this.#columns : withRoom(sorted, this.#columns.a.length);
    this.#rows = at + 1;
  }
}
