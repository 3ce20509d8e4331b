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

/**
 * Sums records of one edge and one slot of ten minutes before the sink is told: calls differ in the caller's port only. An edge is named by
 * three whole numbers of 32 bits: what it is and where (`kind`), and its two addresses.
 */
export class FlowEdges {
  private slots = new Uint32Array(1024);
  private room = 512;
  private keys = new Int32Array(this.room * 3);
  private readonly edges: NewEdge[] = [];
  private counts = new Uint32Array(this.room);
  private firsts = new Uint32Array(this.room);
  private lasts = new Uint32Array(this.room);
  /** First second of the slot of `first`, and the second after the slot of the latest `last`. */
  private slotStarts = new Float64Array(this.room);
  private slotEnds = new Float64Array(this.room);
  private isCrowded = false;

  constructor(private readonly sink: ObservationSink) {}

  /** True where it is time to flush: it is full, or addresses were chosen so that finding them takes long. */
  get isFull(): boolean {
    return this.isCrowded || this.edges.length >= edgesMax;
  }

  /** The position of an edge; -1 where it is new. */
  find(kind: number, source: number, destination: number): number {
    return (this.slots[this.slotOf(kind, source, destination)] as number) - 1;
  }

  /** Adds an edge that `find` did not find and answers its position. */
  add(kind: number, source: number, destination: number, edge: NewEdge): number {
    if (this.edges.length === this.room) this.grow();
    const position = this.edges.length;
    this.keys[position * 3] = kind;
    this.keys[position * 3 + 1] = source;
    this.keys[position * 3 + 2] = destination;
    this.counts[position] = 0;
    this.slots[this.slotOf(kind, source, destination)] = position + 1;
    this.edges.push(edge);
    return position;
  }

  /**
   * Counts one record of an edge. True where its window is in the slots that were counted for the edge just before: nothing is new but one
   * more. What was summed for another slot is told first.
   */
  count(position: number, first: number, last: number): boolean {
    const isCounted = this.counts[position] !== 0;
    const slot = this.slotStarts[position] as number;
    if (isCounted && first >= slot && first < slot + slotSeconds) {
      this.counts[position] = (this.counts[position] as number) + 1;
      if (first < (this.firsts[position] as number)) this.firsts[position] = first;
      if (last > (this.lasts[position] as number)) this.lasts[position] = last;
      if (last < (this.slotEnds[position] as number)) return true;
      this.slotEnds[position] = slotAfter(last);
      return false;
    }
    if (isCounted) this.tell(position);
    this.counts[position] = 1;
    this.firsts[position] = first;
    this.lasts[position] = last;
    this.slotStarts[position] = slotAfter(first) - slotSeconds;
    this.slotEnds[position] = slotAfter(last);
    return false;
  }

  /** Tells the sink all that was summed, and forgets it. */
  flush(): void {
    for (let position = 0; position < this.edges.length; position++) this.tell(position);
    this.edges.length = 0;
    this.slots.fill(0);
    this.isCrowded = false;
  }

  private tell(position: number): void {
    const { awsAccount, from, to, relation } = this.edges[position] as NewEdge;
    const first = this.firsts[position] as number;
    const last = this.lasts[position] as number;
    this.sink.observe(awsAccount, from, to, relation, flow, first, last, this.counts[position] as number, 0, 0, 0);
  }

  private slotOf(kind: number, sourceNumber: number, destinationNumber: number): number {
    const { slots, keys } = this;
    const source = sourceNumber | 0;
    const destination = destinationNumber | 0;
    const mask = slots.length - 1;
    let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(source, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(destination, 0xc2b2ae3d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let probe = 0; ; probe++) {
      const key = ((slots[slot] as number) - 1) * 3;
      if (key < 0 || (keys[key] === kind && keys[key + 1] === source && keys[key + 2] === destination)) return slot;
      if (probe === probesMax) this.isCrowded = true;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.room *= 2;
    this.keys = withRoom(new Int32Array(this.room * 3), this.keys);
    this.counts = withRoom(new Uint32Array(this.room), this.counts);
    this.firsts = withRoom(new Uint32Array(this.room), this.firsts);
    this.lasts = withRoom(new Uint32Array(this.room), this.lasts);
    this.slotStarts = withRoom(new Float64Array(this.room), this.slotStarts);
    this.slotEnds = withRoom(new Float64Array(this.room), this.slotEnds);
    this.slots = new Uint32Array(this.room * 2);
    for (let position = 0; position < this.edges.length; position++) {
      const [kind = 0, source = 0, destination = 0] = this.keys.subarray(position * 3, position * 3 + 3);
      this.slots[this.slotOf(kind, source, destination)] = position + 1;
    }
  }
}

function withRoom<T extends Int32Array | Uint32Array | Float64Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}

function slotAfter(second: number): number {
  return (Math.floor(second / slotSeconds) + 1) * slotSeconds;
}
