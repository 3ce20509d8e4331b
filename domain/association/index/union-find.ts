/** Sets that grow together; the lower number stands for the set, so that the order of joining does not matter to its name. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = new Int32Array(count);
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
  roots(): readonly number[] {
    const roots: number[] = [];
    for (let one = 0; one < this.#parent.length; one++) if (this.#parent[one] === one) roots.push(one);
    return roots;
  }
}
