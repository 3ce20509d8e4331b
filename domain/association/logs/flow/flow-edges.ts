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

/** What is kept of one edge, side by side: counting it then waits for that memory once. */
const part = { kind: 0, source: 1, destination: 2, count: 3, first: 4, last: 5, slot: 6, slotLast: 7 } as const;
const parts = 8;

const edgesAtFirst = 512;
const secondsMax = 0xffff_ffff;

/** A slot holds the number of an edge, from 1, and above it bits of its hash, so that other edges are told from it without looking at them. */
const numberMask = 0x3_ffff;

/**
 * Sums records of one edge and one slot of ten minutes before the sink is told: calls differ in the caller's port only. An edge is named by
 * three whole numbers of 32 bits: what it is and where (`kind`, above 0), and its two addresses.
 */
export class FlowEdges {
  private slots = new Uint32Array(edgesAtFirst * 2);
  private table = new Uint32Array(edgesAtFirst * parts);
  private readonly edges: NewEdge[] = [];
  private isCrowded = false;

  constructor(private readonly sink: ObservationSink) {}

  /** True where it is time to flush: it is full, or addresses were chosen so that finding them takes long. */
  get isFull(): boolean {
    return this.isCrowded || this.edges.length >= edgesMax;
  }

  /** The number of an edge, from 0; -1 where it is new. */
  find(kind: number, source: number, destination: number): number {
    const { slots, table } = this;
    const hash = hashOf(kind, source, destination);
    const mask = slots.length - 1;
    for (let slot = hash & mask, probe = 0; ; slot = (slot + 1) & mask, probe++) {
      const found = slots[slot] as number;
      if (found === 0) return -1;
      if (((found ^ hash) & ~numberMask) === 0) {
        const at = ((found & numberMask) - 1) * parts;
        const isSame = table[at] === kind && table[at + part.source] === source >>> 0 && table[at + part.destination] === destination >>> 0;
        if (isSame) return (found & numberMask) - 1;
      }
      if (probe === probesMax) this.isCrowded = true;
    }
  }

  /** Adds an edge that `find` did not find and answers its number. */
  add(kind: number, source: number, destination: number, edge: NewEdge): number {
    const number = this.edges.length;
    if (number * parts === this.table.length) this.grow();
    const at = number * parts;
    this.table[at] = kind;
    this.table[at + part.source] = source;
    this.table[at + part.destination] = destination;
    this.table[at + part.count] = 0;
    // No window is in it.
    this.table[at + part.slot] = secondsMax;
    this.table[at + part.slotLast] = 0;
    this.edges.push(edge);
    this.place(number);
    return number;
  }

  /** Counts one record where its window is in the slots that were counted for the edge just before: nothing is new but one more. */
  again(number: number, first: number, last: number): boolean {
    const { table } = this;
    const at = number * parts;
    const slot = table[at + part.slot] as number;
    if (first < slot || first >= slot + slotSeconds || last > (table[at + part.slotLast] as number)) return false;
    table[at + part.count] = (table[at + part.count] as number) + 1;
    if (first < (table[at + part.first] as number)) table[at + part.first] = first;
    if (last > (table[at + part.last] as number)) table[at + part.last] = last;
    return true;
  }

  /** Counts one record of the edge of a number, true where `again` would do. What was summed for another slot is told first. */
  count(number: number, first: number, last: number): boolean {
    if (this.again(number, first, last)) return true;
    const { table } = this;
    const at = number * parts;
    const slot = first - (first % slotSeconds);
    const counted = table[at + part.count] as number;
    const isOther = counted !== 0 && slot !== table[at + part.slot];
    if (isOther) this.tell(number);
    const isFirst = isOther || counted === 0;
    table[at + part.slot] = slot;
    table[at + part.slotLast] = lastOfSlot(last);
    table[at + part.count] = isFirst ? 1 : counted + 1;
    if (isFirst || first < (table[at + part.first] as number)) table[at + part.first] = first;
    if (isFirst || last > (table[at + part.last] as number)) table[at + part.last] = last;
    return false;
  }

  /** Tells the sink all that was summed, and forgets it. */
  flush(): void {
    for (let number = 0; number < this.edges.length; number++) this.tell(number);
    this.edges.length = 0;
    this.slots.fill(0);
    this.isCrowded = false;
  }

  private tell(number: number): void {
    const { table } = this;
    const at = number * parts;
    const { awsAccount, from, to, relation } = this.edges[number] as NewEdge;
    const [first, last] = [table[at + part.first] as number, table[at + part.last] as number];
    this.sink.observe(awsAccount, from, to, relation, flow, first, last, table[at + part.count] as number, 0, 0, 0);
  }

  private place(number: number): void {
    const { slots, table } = this;
    const at = number * parts;
    const hash = hashOf(table[at] as number, table[at + part.source] as number, table[at + part.destination] as number);
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash & ~numberMask) | (number + 1);
  }

  private grow(): void {
    const { table, slots } = this;
    this.table = new Uint32Array(table.length * 2);
    this.table.set(table);
    this.slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < this.edges.length; number++) this.place(number);
  }
}

/** Its lower bits choose the slot, its upper ones are kept there. */
function hashOf(kind: number, source: number, destination: number): number {
  let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(source, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(destination, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
  return hash ^ (hash >>> 13);
}

/** The last second of the slot that a second is in. */
function lastOfSlot(second: number): number {
  return Math.min(second - (second % slotSeconds) + slotSeconds - 1, secondsMax);
}
