/** Sets that grow together; the lower number stands for the set, so that the order of joining does not matter to its name. */
export class UnionFind {
  readonly #parent: Int32Array;

  /** `room` is written over. */
  constructor(count: number, room: Int32Array = new Int32Array(count)) {
    this.#parent = room.subarray(0, count);
    for (let one = 0; one < count; one++) this.#parent[one] = one;
  }

  /** The number that stands for the set of `one`; paths are halved on the way. */
  find(one: number): number {
    const parent = this.#parent;
    let at = one;
    for (let above = parent[at] as number; above !== at; above = parent[at] as number) {
      const next = parent[above] as number;
      parent[at] = next;
      at = next;
    }
    return at;
  }

  /** Joins two sets; answers the number that stands for both. */
  join(a: number, b: number): number {
    const left = this.find(a);
    const right = this.find(b);
    const kept = left < right ? left : right;
    this.#parent[left < right ? right : left] = kept;
    return kept;
  }

  /** The numbers of all sets, in order. */
  roots(): Uint32Array {
    let count = 0;
    for (let one = 0; one < this.#parent.length; one++) count += Number(this.#parent[one] === one);
    const roots = new Uint32Array(count);
    for (let one = 0, at = 0; at < count; one++) if (this.#parent[one] === one) roots[at++] = one;
    return roots;
  }
}
