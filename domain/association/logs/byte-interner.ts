/** A table is doubled when three of four slots are taken. */
const loadMax = 0.75;

/**
 * Numbers byte strings from 1 in the order in which they first come, without making a string of any that it has seen before.
 * Bytes are compared, never their hashes alone. At most `entriesMax` different ones are kept; any further answers 0.
 */
export class ByteInterner {
  private slots = new Uint32Array(1024);
  private hashes = new Uint32Array(512);
  /** Where each entry's bytes end; those of entry n begin where those of n - 1 end. */
  private ends = new Uint32Array(512);
  private kept = new Uint8Array(8192);
  private readonly crowded = new Map<string, number>();
  private entries = 0;

  constructor(
    private readonly entriesMax: number,
    /** Bytes kept of all entries together. */
    private readonly bytesMax = 64 * 1024 * 1024,
    /** Slots looked at before the map of crowded texts is asked: bytes chosen to collide then cost no more than any others. */
    private readonly probesMax = 32,
  ) {}

  /** How many different ones it has seen. */
  get size(): number {
    return this.entries;
  }

  /** The number of `bytes` from `start` to `end`, from 1; 0 where it is new and there is no room. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.slots.length - 1;
    for (let probe = 0; probe < this.probesMax; probe++) {
      const slot = (hash + probe) & mask;
      const entry = this.slots[slot] as number;
      if (entry === 0) return this.append(bytes, start, end, hash);
      if (this.hashes[entry] === hash && this.isAt(entry, bytes, start, end)) return entry;
    }
    return this.crowded.get(latin1(bytes, start, end)) ?? this.append(bytes, start, end, hash);
  }

  /** The text of an entry; bytes outside UTF-8 become replacement characters. */
  text(entry: number): string {
    return new TextDecoder().decode(this.kept.subarray(this.ends[entry - 1], this.ends[entry]));
  }

  /** Forgets everything: numbers begin at 1 again. */
  clear(): void {
    this.slots.fill(0);
    this.crowded.clear();
    this.entries = 0;
  }

  private isAt(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.ends[entry - 1] as number;
    if ((this.ends[entry] as number) - at !== end - start) return false;
    for (let from = start; from < end; from++, at++) if (this.kept[at] !== bytes[from]) return false;
    return true;
  }

  private append(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const from = this.ends[this.entries] as number;
    const to = from + end - start;
    if (this.entries >= this.entriesMax || to > this.bytesMax) return 0;
    const entry = ++this.entries;
    this.makeRoom(entry, to);
    this.kept.set(bytes.subarray(start, end), from);
    this.ends[entry] = to;
    this.hashes[entry] = hash;
    if (entry >= this.slots.length * loadMax) this.rehash();
    else this.place(entry);
    return entry;
  }

  private makeRoom(entry: number, bytes: number): void {
    if (entry >= this.ends.length) {
      this.ends = grown(this.ends, new Uint32Array(this.ends.length * 2));
      this.hashes = grown(this.hashes, new Uint32Array(this.hashes.length * 2));
    }
    if (bytes > this.kept.length) this.kept = grown(this.kept, new Uint8Array(Math.max(bytes, this.kept.length * 2)));
  }

  private rehash(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    this.crowded.clear();
    for (let entry = 1; entry <= this.entries; entry++) this.place(entry);
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1;
    for (let probe = 0; probe < this.probesMax; probe++) {
      const slot = ((this.hashes[entry] as number) + probe) & mask;
      if (this.slots[slot] !== 0) continue;
      this.slots[slot] = entry;
      return;
    }
    this.crowded.set(latin1(this.kept, this.ends[entry - 1] as number, this.ends[entry] as number), entry);
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Four bytes at a time, then the rest; mixed at the end, so that texts which differ in one place only spread over the low bits too. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four =
      (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** One character for each byte, so that different bytes are different text. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
