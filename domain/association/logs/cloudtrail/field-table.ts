/** Slot of a key that the table does not know. */
export const noField = 255;

const buckets = 256;

/**
 * From the bytes of a key to its number among known keys (at least 4 bytes each): a perfect hash of length and first four bytes, and a guess:
 * services write keys in one order, so what came after a key before is tried first.
 */
export class FieldTable {
  readonly count: number;
  private readonly names: readonly Uint8Array[];
  /** The same with quote and colon behind. */
  private readonly written: readonly DataView[];
  private readonly slots = new Uint8Array(buckets).fill(noField);
  private readonly after: Uint8Array;
  private readonly multiplier: number;

  constructor(names: readonly string[]) {
    this.names = names.map((name) => new TextEncoder().encode(name));
    this.written = names.map((name) => new DataView(new TextEncoder().encode(`${name}":`).buffer));
    this.count = names.length;
    this.after = new Uint8Array(names.length + 1);
    this.multiplier = this.fit();
  }

  /**
   * The number of the key that came after `field` before (`count` for the first), where it stands at `start` with closing quote and colon;
   * `noField` where another does. Four bytes are compared in one step.
   */
  guess(view: DataView, start: number, end: number, field: number): number {
    const guessed = this.after[field] as number;
    const name = this.written[guessed] as DataView;
    const last = name.byteLength - 4;
    if (start + last + 4 > end) return noField;
    for (let at = 0; at < last; at += 4) if (view.getInt32(start + at, true) !== name.getInt32(at, true)) return noField;
    return view.getInt32(start + last, true) === name.getInt32(last, true) ? guessed : noField;
  }

  lengthOf(field: number): number {
    return (this.names[field] as Uint8Array).length;
  }

  /** The number of the key from `start` to `end`, which came after `field`; `noField` where it is unknown. */
  find(bytes: Uint8Array, start: number, end: number, field: number): number {
    const length = end - start;
    if (length < 4) return noField;
    const slot = this.slots[this.bucketOf(bytes, start, length, this.multiplier)] as number;
    if (slot === noField) return noField;
    const name = this.names[slot] as Uint8Array;
    if (name.length !== length) return noField;
    for (let at = 0; at < length; at++) if (bytes[start + at] !== name[at]) return noField;
    this.after[field] = slot;
    return slot;
  }

  private bucketOf(bytes: Uint8Array, start: number, length: number, multiplier: number): number {
    const last = start + length - 1;
    const mixed = ((bytes[start] as number) << 16) ^ ((bytes[last] as number) << 8) ^ (bytes[last - 2] as number) ^ (length << 24);
    return Math.imul(mixed, multiplier) >>> 24;
  }

  /** The first multiplier that gives each name a bucket of its own. */
  private fit(): number {
    for (let multiplier = 0x9e3779b1; ; multiplier += 2) {
      this.slots.fill(noField);
      const isFree = this.names.every((name, slot) => {
        const bucket = this.bucketOf(name, 0, name.length, multiplier);
        if (this.slots[bucket] !== noField) return false;
        this.slots[bucket] = slot;
        return true;
      });
      if (isFree) return multiplier;
    }
  }
}
