import { sourceCode } from '../../evidence/evidence-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { slotSeconds } from './slot-marks.js';

/** Most edges that are summed at a time; then all are told. */
export const edgesMax = 131_072;

/** Looking further than this for an edge means that addresses were chosen to collide. */
const probesMax = 64;

const flow = sourceCode.flow;

/** One edge as it begins: its three keys, and what the sink is told of it. */
export interface NewEdge {
  readonly awsAccount: number;
  readonly from: number;
  readonly to: number;
  readonly relation: number;
}

/** What is kept of one edge, in one piece of memory: finding and counting it then waits for that memory once. */
const part = { kind: 0, source: 1, destination: 2, count: 3, first: 4, last: 5, slotLast: 6, number: 7 } as const;
const parts = 8;

const slotsAtFirst = 1024;
const secondsMax = 0xffff_ffff;

/**
 * Sums records of one edge and one slot of ten minutes before the sink is told: calls differ in the caller's port only. An edge is named by
 * three whole numbers of 32 bits: what it is and where (`kind`, above 0), and its two addresses.
 */
export class FlowEdges {
  private slots = slotsAtFirst;
  private table = new Uint32Array(slotsAtFirst * parts);
  private readonly edges: NewEdge[] = [];
  /** Where each edge is in the table, by its number. */
  private places = new Uint32Array(slotsAtFirst / 2);
  private isCrowded = false;

  constructor(private readonly sink: ObservationSink) {}

  /** True where it is time to flush: it is full, or addresses were chosen so that finding them takes long. */
  get isFull(): boolean {
    return this.isCrowded || this.edges.length >= edgesMax;
  }

  /** The place of an edge until one is added; -1 where it is new. */
  find(kind: number, source: number, destination: number): number {
    const at = this.placeOf(kind, source, destination);
    return this.table[at] === 0 ? -1 : at;
  }

  /** Adds an edge that `find` did not find and answers its place. */
  add(kind: number, source: number, destination: number, edge: NewEdge): number {
    if (this.edges.length === this.places.length) this.grow();
    const at = this.placeOf(kind, source, destination);
    this.table[at] = kind;
    this.table[at + part.source] = source;
    this.table[at + part.destination] = destination;
    this.table[at + part.count] = 0;
    this.table[at + part.number] = this.edges.length;
    this.places[this.edges.length] = at;
    this.edges.push(edge);
    return at;
  }

  /**
   * Counts one record of the edge at a place. True where its window is in the slots that were counted for the edge just before: nothing is new but
   * one more. What was summed for another slot is told first.
   */
  count(at: number, first: number, last: number): boolean {
    const { table } = this;
    const counted = table[at + part.count] as number;
    const slot = startOfSlot(table[at + part.first] as number);
    if (counted !== 0 && first >= slot && first < slot + slotSeconds) {
      table[at + part.count] = counted + 1;
      if (first < (table[at + part.first] as number)) table[at + part.first] = first;
      if (last > (table[at + part.last] as number)) table[at + part.last] = last;
      if (last <= (table[at + part.slotLast] as number)) return true;
      table[at + part.slotLast] = lastOfSlot(last);
      return false;
    }
    if (counted !== 0) this.tell(at);
    table[at + part.count] = 1;
    table[at + part.first] = first;
    table[at + part.last] = last;
    table[at + part.slotLast] = lastOfSlot(last);
    return false;
  }

  /** Tells the sink all that was summed, and forgets it. */
  flush(): void {
    for (let number = 0; number < this.edges.length; number++) this.tell(this.places[number] as number);
    this.edges.length = 0;
    this.table.fill(0);
    this.isCrowded = false;
  }

  private tell(at: number): void {
    const { table } = this;
    const { awsAccount, from, to, relation } = this.edges[table[at + part.number] as number] as NewEdge;
    const [first, last] = [table[at + part.first] as number, table[at + part.last] as number];
    this.sink.observe(awsAccount, from, to, relation, flow, first, last, table[at + part.count] as number, 0, 0, 0);
  }

  /** The place of an edge, or the free one where it belongs. */
  private placeOf(kind: number, sourceNumber: number, destinationNumber: number): number {
    const { table } = this;
    const source = sourceNumber >>> 0;
    const destination = destinationNumber >>> 0;
    const mask = this.slots - 1;
    let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(source, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(destination, 0xc2b2ae3d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let probe = 0; ; probe++) {
      const at = slot * parts;
      const found = table[at] as number;
      if (found === 0) return at;
      if (found === kind && table[at + part.source] === source && table[at + part.destination] === destination) return at;
      if (probe === probesMax) this.isCrowded = true;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const { table, places } = this;
    this.slots *= 2;
    this.table = new Uint32Array(table.length * 2);
    this.places = new Uint32Array(places.length * 2);
    for (let number = 0; number < this.edges.length; number++) {
      const from = places[number] as number;
      const at = this.placeOf(table[from] as number, table[from + part.source] as number, table[from + part.destination] as number);
      for (let n = 0; n < parts; n++) this.table[at + n] = table[from + n] as number;
      this.places[number] = at;
    }
  }
}

function startOfSlot(second: number): number {
  return second - (second % slotSeconds);
}

/** The last second of the slot that a second is in. */
function lastOfSlot(second: number): number {
  return Math.min(startOfSlot(second) + slotSeconds - 1, secondsMax);
}
