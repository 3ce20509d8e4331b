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

  constructor(nodes: number, keys: number) {
    this.size = new Int32Array(nodes);
    this.startsItself = new Uint8Array(nodes);
    this.head = new Int32Array(nodes);
    this.tail = new Int32Array(nodes);
    this.weakest = new Uint16Array(nodes);
    this.next = new Int32Array(nodes);
    this.joint = new Uint16Array(nodes);
    this.tags = new Uint32Array(nodes * keys);
    this.votes = new Uint32Array(nodes * keys);
  }
}
