import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { relationNames, relations } from '../evidence/relation.js';
import type { Segment, SegmentEndpoint } from '../segments/segment.js';
import type { JoinTally } from './join-tally.js';
import { OutsideSlots } from './outside-slots.js';
import { PairRows } from './pair-rows.js';
import type { ResourceBook } from './resource-book.js';
import { SegmentEnds } from './segment-ends.js';
import { unresolved } from './unresolved.js';

const isDirected = relationNames.map((name) => relations[name].isDirected);

/** Principals that are nodes are numbered from here, the others by their place. */
const principalNodes = 0x8000_0000;

/** Joins the rows of one segment: each end becomes a cloud resource where that is certain for all of the row's window. */
export class SegmentJoin {
  readonly #ends: SegmentEnds;
  readonly #rows: PairRows;
  /** By place: the node on whose interface the endpoint was logged, -1 where nothing says it. */
  readonly #logged: Int32Array;
  readonly #outside = new OutsideSlots();

  constructor(
    readonly segment: Segment,
    readonly book: ResourceBook,
    readonly tally: JoinTally,
  ) {
    this.#ends = new SegmentEnds(segment, book);
    this.#rows = new PairRows(segment.rows.from.length);
    this.#logged = Int32Array.from(segment.endpoints, (_, n) => this.#ends.loggedAt(n + 1) ?? -1);
  }

  evidence(): EvidenceTable {
    const { rows } = this.segment;
    if (this.book.hasNat) this.#markOutside();
    for (let row = 0; row < rows.from.length; row++) this.#join(row);
    return this.#rows.finish();
  }

  /** Marks who spoke outside when, which narrows the sets behind NAT gateways. */
  #markOutside(): void {
    const { rows } = this.segment;
    for (let row = 0; row < rows.from.length; row++) {
      if (rows.source[row] !== sourceCode.flow) continue;
      const [first, last] = [rows.first[row] as number, rows.last[row] as number];
      const from = this.#ends.at(rows.from[row] as number, first, last);
      if (from < 0 || this.#ends.at(rows.to[row] as number, first, last) !== unresolved.unknownAddress) continue;
      this.#outside.mark(from, first, last);
    }
  }

  #join(row: number): void {
    const { rows } = this.segment;
    const [first, last, count] = [rows.first[row] as number, rows.last[row] as number, rows.count[row] as number];
    const from = this.#actorOf(row, first, last);
    const to = this.#ends.at(rows.to[row] as number, first, last);
    if (from < 0 || to < 0 || from === to) {
      this.#miss(row, from, to);
      return;
    }
    const relation = rows.relation[row] as number;
    const isSwapped = from > to && isDirected[relation] === false;
    const [a, b] = isSwapped ? [to, from] : [from, to];
    const source = rows.source[row] as number;
    const side = source === sourceCode.flow ? this.#side(row, a, b, from) : 0;
    this.tally.join(count);
    this.#rows.add(a, b, source, relation, side, this.#principal(rows.principal[row] as number), count, first, last);
  }

  /** Who acted; where the end itself is nobody for certain, the role or user that the log names beside it. */
  #actorOf(row: number, first: number, last: number): number {
    const { rows } = this.segment;
    const from = this.#ends.at(rows.from[row] as number, first, last);
    const principal = rows.principal[row] as number;
    if (from >= 0 || principal === 0) return from;
    const named = this.#ends.at(principal, first, last);
    return named >= 0 ? named : from;
  }

  #miss(row: number, from: number, to: number): void {
    const { rows, endpoints } = this.segment;
    const count = rows.count[row] as number;
    const [first, last] = [rows.first[row] as number, rows.last[row] as number];
    const tallied = { source: rows.source[row] as number, relation: rows.relation[row] as number, count, first, last };
    this.tally.miss(tallied, from === to && from >= 0 ? unresolved.sameResource : from, to, (nat) =>
      this.#outside.narrowed(this.book.network.behindNat(nat), first, last),
    );
    const stranger =
      from === unresolved.unknownName && to >= 0 ? rows.from[row] : to === unresolved.unknownName && from >= 0 ? rows.to[row] : 0;
    if (stranger) this.tally.foreign(endpoints[stranger - 1] as SegmentEndpoint, count, Math.max(from, to));
  }

  /** Where a flow was logged: an end that is no address is the interface's own side; where both are addresses, their scope names it. */
  #side(row: number, a: number, b: number, from: number): number {
    const { rows } = this.segment;
    const [fromPlace, toPlace] = [rows.from[row] as number, rows.to[row] as number];
    const logged = Math.max(this.#logged[fromPlace - 1] as number, this.#logged[toPlace - 1] as number);
    const isNamed = this.#ends.isNamed(fromPlace) !== this.#ends.isNamed(toPlace);
    const to = from === a ? b : a;
    const own = isNamed ? (this.#ends.isNamed(fromPlace) ? from : to) : logged;
    if (own === a) return 1;
    return own === b ? 2 : 0;
  }

  #principal(place: number): number {
    if (place === 0) return 0;
    const node = this.#ends.at(place, 0, 0);
    return node >= 0 ? principalNodes + node : place;
  }
}
