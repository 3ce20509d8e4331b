/** A table is doubled when half of its slots are taken. */
const loadMax = 0.5;

/** Looking further than this for a pair means that pairs were chosen to collide. */
const probesMax = 64;

/** Numbers by pairs of 32-bit whole numbers (signed), in typed arrays: two of them do not fit into one number exactly. */
export class PairNumbers {
  private keys = new Int32Array(2048);
  private values = new Uint32Array(1024);
  private taken = 0;
  private isSlow = false;

  /** True where finding a pair took long: time to clear what can be found again. */
  get isCrowded(): boolean {
    return this.isSlow;
  }

  /** How many pairs it holds. */
  get size(): number {
    return this.taken;
  }

  /** The number of a pair, 0 where there is none. */
  get(a: number, b: number): number {
    return this.values[this.slotOf(a, b)] as number;
  }

  /** Sets the number, above 0, of a pair. */
  set(a: number, b: number, value: number): void {
    const slot = this.slotOf(a, b);
    if (this.values[slot] === 0) this.taken++;
    this.keys[slot * 2] = a;
    this.keys[slot * 2 + 1] = b;
    this.values[slot] = value;
    if (this.taken > this.values.length * loadMax) this.grow();
  }

  clear(): void {
    this.values.fill(0);
    this.taken = 0;
    this.isSlow = false;
  }

  private slotOf(a: number, b: number): number {
    const mask = this.values.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let probe = 0; this.values[slot] !== 0; probe++) {
      if (this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b) return slot;
      if (probe === probesMax) this.isSlow = true;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Uint32Array(values.length * 2);
    this.taken = 0;
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot] as number;
      if (value !== 0) this.set(keys[slot * 2] as number, keys[slot * 2 + 1] as number, value);
    }
  }
}
