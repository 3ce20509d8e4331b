/** Sets that grow together; the lower number stands for the set, so that the order of joining does not matter to its name. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, one) => one);
  }

  /** The number that stands for the set of `one`; paths are halved on the way. */
  find(one: number): number {
    let at = one;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  /** Joins two sets; answers the number that stands for both. */
  join(a: number, b: number): number {
    const [left, right] = [this.find(a), this.find(b)];
    const kept = Math.min(left, right);
    this.#parent[Math.max(left, right)] = kept;
    return kept;
  }

  /** The numbers of all sets, in order. */
  roots(): readonly number[] {
    return Array.from(this.#parent.keys()).filter((one) => this.#parent[one] === one);
  }
}
