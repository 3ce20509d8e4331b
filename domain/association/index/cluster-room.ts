import { noColumnRoom } from '../columns/column-room.js';
import { TouchedParts } from './touched-parts.js';

/**
 * Columns of clusters and their nodes, made once for all steps of grouping: each step writes over those of the step before, which is done with
 * them. Columns of its own for every step would be most of the garbage of a run, and make the engine look at all resources again and again.
 */
export class ClusterRoom {
  readonly size: Int32Array;
  readonly startsItself: Uint8Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly weakest: Uint16Array;
  readonly next: Int32Array;
  readonly joint: Uint16Array;
  readonly tags: Uint32Array;
  readonly votes: Uint32Array;
  /** The tree that a step makes; that of the step before is read when its clusters are made. */
  readonly order: Uint32Array;
  readonly level: Uint16Array;
  /** The unit of each node. */
  readonly unitOf: Uint32Array;
  /** What one function needs for itself. */
  readonly scratch: Int32Array;
  /** Of parts while they grow. */
  readonly parent: Int32Array;
  readonly weight: Uint32Array;
  readonly turns: Uint32Array;
  readonly touched: TouchedParts;

  constructor(nodes: number, keys: number, room = noColumnRoom) {
    this.size = room.take(Int32Array, nodes);
    this.startsItself = room.take(Uint8Array, nodes);
    this.head = room.take(Int32Array, nodes);
    this.tail = room.take(Int32Array, nodes);
    this.weakest = room.take(Uint16Array, nodes);
    this.next = room.take(Int32Array, nodes);
    this.joint = room.take(Uint16Array, nodes);
    this.tags = room.take(Uint32Array, nodes * keys);
    this.votes = room.take(Uint32Array, nodes * keys);
    this.order = room.take(Uint32Array, nodes);
    this.level = room.take(Uint16Array, nodes);
    this.unitOf = room.take(Uint32Array, nodes);
    this.scratch = room.take(Int32Array, nodes);
    this.parent = room.take(Int32Array, nodes);
    this.weight = room.take(Uint32Array, nodes);
    this.turns = room.take(Uint32Array, nodes);
    this.touched = new TouchedParts(nodes, room);
  }
}
